using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Ui.Experiments;

/// <summary>Which measures an experiment shows.</summary>
public static class MeasureList
{
    // Before the first run has ended nothing is measured, yet a ranking is shown by what training tells.
    private static readonly MeasureResponse First = new("testAccuracy", new LocalizedText("시험 정확도", "test accuracy"), true, true);

    /// <summary>Those of the given ids that were measured, in this order.</summary>
    public static IReadOnlyList<MeasureResponse> Of(ExperimentResults results, IReadOnlyList<string> ids)
    {
        MeasureResponse[] found = [.. ids.Select(id => results.Measures.FirstOrDefault(measure => measure.Id == id)).OfType<MeasureResponse>()];
        return found.Length > 0 ? found : results.Measures.Count > 0 ? [.. results.Measures.Take(4)] : [First];
    }
}
