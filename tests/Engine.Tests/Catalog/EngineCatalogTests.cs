using OverfitWeb.Engine.Catalog;

namespace OverfitWeb.Engine.Tests.Catalog;

/// <summary>What every entry owes its readers.</summary>
public sealed class EngineCatalogTests
{
    private static readonly Dictionary<string, IReadOnlyList<IDescriptor>> Lists = new()
    {
        ["penalties"] = EngineCatalog.Penalties,
        ["constraints"] = EngineCatalog.Constraints,
        ["dropouts"] = EngineCatalog.Dropouts,
        ["augmentations"] = EngineCatalog.Augmentations,
        ["activations"] = EngineCatalog.Activations,
        ["initializers"] = EngineCatalog.Initializers,
        ["optimizers"] = EngineCatalog.Optimizers,
        ["schedules"] = EngineCatalog.Schedules,
    };

    public static TheoryData<string, string> Entries
    {
        get
        {
            TheoryData<string, string> entries = [];
            foreach ((string list, IReadOnlyList<IDescriptor> descriptors) in Lists)
            {
                foreach (IDescriptor descriptor in descriptors)
                    entries.Add(list, descriptor.Kind);
            }

            return entries;
        }
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void Says_everything_in_both_languages_with_its_source(string list, string kind)
    {
        IDescriptor entry = Lists[list].Single(d => d.Kind == kind);
        Assert.False(string.IsNullOrWhiteSpace(entry.Source));
        AssertSentence(entry.Description);
        Assert.NotEmpty(entry.Name.Ko);
        Assert.NotEmpty(entry.Name.En);
        Assert.All(entry.Parameters, p => AssertSentence(p.Description));
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void Defaults_lie_within_their_ranges(string list, string kind) =>
        Assert.All(
            Lists[list].Single(d => d.Kind == kind).Parameters,
            p => Assert.True(p.Default is null || p.Allows(p.Default.Value), p.Name));

    [Fact]
    public void Values_out_of_range_and_unknown_names_are_refused()
    {
        IReadOnlyList<ParameterDescriptor> parameters = EngineCatalog.Penalties.Single(d => d.Kind == "l2").Parameters;
        Assert.Throws<ArgumentException>(() => new ParameterValues(parameters, new Dictionary<string, double[]> { ["lambda"] = [-1] }));
        Assert.Throws<ArgumentException>(() => new ParameterValues(parameters, new Dictionary<string, double[]> { ["lambda"] = [double.NaN] }));
        Assert.Throws<ArgumentException>(() => new ParameterValues(parameters, new Dictionary<string, double[]> { ["lamda"] = [1] }));
    }

    private static void AssertSentence(Sentence sentence)
    {
        Assert.Contains("니다", sentence.Ko, StringComparison.Ordinal);
        Assert.EndsWith(".", sentence.En, StringComparison.Ordinal);
    }
}
