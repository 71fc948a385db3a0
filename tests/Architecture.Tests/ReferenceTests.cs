using System.Xml.Linq;

namespace OverfitWeb.Architecture.Tests;

/// <summary>Who may know whom.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void Engine_knows_none_of_the_other_projects() => Assert.Empty(House.OwnReferences(House.Engine));

    [Fact]
    public void Contracts_know_none_of_the_other_projects() => Assert.Empty(House.OwnReferences(House.Contracts));

    [Fact]
    public void Ui_knows_the_contracts_alone() => Assert.Equal(["OverfitWeb.Contracts"], House.OwnReferences(House.Ui));

    [Fact]
    public void Api_knows_contracts_and_engine_but_no_type_of_the_Ui() =>
        Assert.Equal(["OverfitWeb.Contracts", "OverfitWeb.Engine"], House.OwnReferences(House.Api).Order());

    [Fact]
    public void Contracts_and_Engine_are_built_on_the_base_library()
    {
        string[] allowed = ["System", "netstandard", "MathNet.Numerics"];
        foreach (string name in House.References(House.Contracts).Concat(House.References(House.Engine)))
            Assert.True(allowed.Any(a => name == a || name.StartsWith(a + ".", StringComparison.Ordinal)), name);
    }

    [Theory]
    [InlineData("Contracts", new string[0])]
    [InlineData("Engine", new[] { "MathNet.Numerics", "Microsoft.CodeAnalysis.BannedApiAnalyzers", "System.Numerics.Tensors" })]
    public void Packages_are_those_that_the_house_allows(string project, string[] allowed)
    {
        XDocument file = XDocument.Load(Path.Combine(House.Root, "src", project, project + ".csproj"));
        Assert.Subset(
            allowed.ToHashSet(),
            file.Descendants("PackageReference").Select(e => e.Attribute("Include")!.Value).ToHashSet());
    }

    [Fact]
    public void Versions_of_packages_stand_in_one_place()
    {
        IEnumerable<string> projects = Directory.EnumerateFiles(House.Root, "*.csproj", SearchOption.AllDirectories);
        foreach (string project in projects)
            Assert.DoesNotContain(XDocument.Load(project).Descendants("PackageReference"), e => e.Attribute("Version") is not null);
    }

    [Fact]
    public void Every_dependency_says_why_it_is_there()
    {
        string reasons = File.ReadAllText(Path.Combine(House.Root, "docs", "dependencies.md"));
        XDocument versions = XDocument.Load(Path.Combine(House.Root, "Directory.Packages.props"));
        foreach (string package in versions.Descendants("PackageVersion").Select(e => e.Attribute("Include")!.Value))
            Assert.Contains($"`{package}`", reasons, StringComparison.Ordinal);
    }
}
