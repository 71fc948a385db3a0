using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Recorded;

namespace OverfitWeb.Ui.Lab;

/// <summary>A run's records as two small curves.</summary>
public static class RunCurve
{
    /// <summary>Records that a small picture shows.</summary>
    public const int Points = 120;

    /// <summary>The accuracies of the records.</summary>
    public static RecordedCurve Of(IReadOnlyList<MetricRecord> records) => new(
        [.. records.Select(record => record.Epoch)],
        [.. records.Select(record => record.TrainAccuracy)],
        [.. records.Select(record => record.TestAccuracy)]);
}
