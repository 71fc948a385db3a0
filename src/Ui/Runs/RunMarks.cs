using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Runs;

/// <summary>The two records that are marked in a run's charts.</summary>
/// <param name="Best">Highest test accuracy, the first of equals.</param>
/// <param name="LowestLoss">Lowest test loss, the first of equals.</param>
/// <param name="Validated">Highest validation accuracy; null without validation images.</param>
public sealed record RunMarks(MetricRecord? Best, MetricRecord? LowestLoss, MetricRecord? Validated)
{
    /// <summary>Finds them; a value that is no number is none.</summary>
    public static RunMarks Of(IReadOnlyList<MetricRecord> records) => new(
        records.MaxBy(record => record.TestAccuracy),
        records.Where(record => record.TestLoss is not null).MinBy(record => record.TestLoss),
        records.Where(record => record.ValidationAccuracy is not null).MaxBy(record => record.ValidationAccuracy));
}
