using OverfitWeb.Contracts.Analysis;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Api;

/// <summary>Which weights of a run are looked at, and on which images.</summary>
/// <param name="Weights">After training, or of the best record.</param>
/// <param name="Images">Test, training or validation.</param>
public sealed record AnalysisChoice(WeightsChoice Weights = WeightsChoice.Final, ImagesChoice Images = ImagesChoice.Test)
{
    /// <summary>As query parameters.</summary>
    public string Query => $"weights={Word(Weights)}&images={Images.ToString().ToLowerInvariant()}";

    /// <summary>As the service calls it.</summary>
    public static string Word(WeightsChoice weights) => weights.ToString().ToLowerInvariant();
}
