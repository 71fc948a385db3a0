using System.Text.Json;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Learn;

/// <summary>What of a resolved spec decides the result, but for the seed: equal keys are runs of one setting.</summary>
public static class SpecKey
{
    /// <summary>The key of a spec.</summary>
    public static string Of(RunSpec spec) => Text(spec with { Name = "", Tags = [], Notes = "", Training = spec.Training with { Seed = 0 } });

    /// <summary>The key of a spec whatever its precision: for the eye the curves are the same.</summary>
    public static string OfAnyPrecision(RunSpec spec) => Of(spec with { Training = spec.Training with { Precision = Precision.Float32 } });

    private static string Text(RunSpec spec) => JsonSerializer.Serialize(spec, ContractsJson.Default.RunSpec);
}
