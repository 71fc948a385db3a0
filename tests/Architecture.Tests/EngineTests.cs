using NetArchTest.Rules;
using TestResult = NetArchTest.Rules.TestResult;

namespace OverfitWeb.Architecture.Tests;

/// <summary>The engine trains; it knows nothing of the world around it.</summary>
public sealed class EngineTests
{
    [Theory]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("Microsoft.Extensions")]
    [InlineData("System.Text.Json")]
    [InlineData("System.Console")]
    [InlineData("System.Random")]
    [InlineData("System.DateTime")]
    [InlineData("System.DateTimeOffset")]
    [InlineData("System.TimeProvider")]
    [InlineData("System.Diagnostics.Stopwatch")]
    [InlineData("System.Environment")]
    [InlineData("System.Net")]
    [InlineData("System.Threading.ThreadPool")]
    [InlineData("System.Threading.Tasks")]
    public void Never_sees(string dependency)
    {
        TestResult result = Types.InAssembly(House.Engine).ShouldNot().HaveDependencyOn(dependency).GetResult();
        Assert.True(result.IsSuccessful, $"{dependency} is used by {string.Join(", ", result.FailingTypeNames ?? [])}");
    }

    [Fact]
    public void The_trainer_names_no_concrete_penalty_optimiser_activation_or_initializer()
    {
        string trainer = File.ReadAllText(Path.Combine(House.Root, "src", "Engine", "Training", "Trainer.cs"));
        string[] rooms = ["Regularization", "Optimizers", "Activations", "Initializers"];
        IEnumerable<Type> concrete = House.Engine.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && rooms.Any(r => t.Namespace == $"OverfitWeb.Engine.{r}"));
        Assert.NotEmpty(concrete);
        Assert.All(concrete, type => Assert.DoesNotMatch($@"\b{type.Name.Split('`')[0]}\b", trainer));
    }

    [Fact]
    public void Every_penalty_constraint_and_optimiser_is_in_the_catalogue()
    {
        Type catalogue = typeof(OverfitWeb.Engine.Catalog.EngineCatalog);
        string source = File.ReadAllText(Path.Combine(House.Root, "src", "Engine", "Catalog", catalogue.Name + ".cs"));
        IEnumerable<Type> kinds = House.Engine.GetTypes().Where(t => t.IsClass && t.GetProperty("Descriptor") is not null);
        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind => Assert.Contains($"{kind.Name}.Descriptor", source, StringComparison.Ordinal));
    }
}
