using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Charts;

/// <summary>The lines that a run's records make.</summary>
public static class RunCurves
{
    /// <summary>Train and test accuracy, with the gap as the area between where asked for.</summary>
    public static IEnumerable<ChartSeries> Accuracy(
        string key, string train, string test, RunColor color, IReadOnlyList<MetricRecord> records, bool band = false)
    {
        if (band)
        {
            yield return new ChartSeries($"{key}/band", "", color, LineStyle.Band, Points(records, record =>
                new(record.Epoch,
                    Math.Max(record.TrainAccuracy, record.TestAccuracy),
                    Math.Min(record.TrainAccuracy, record.TestAccuracy))));
        }

        yield return new ChartSeries($"{key}/train", train, color, LineStyle.Train, Points(records, record =>
            new(record.Epoch, record.TrainAccuracy)));
        yield return new ChartSeries($"{key}/test", test, color, LineStyle.Test, Points(records, record =>
            new(record.Epoch, record.TestAccuracy)));
    }

    /// <summary>Train and test loss, without penalty.</summary>
    public static IEnumerable<ChartSeries> Loss(
        string key, string train, string test, RunColor color, IReadOnlyList<MetricRecord> records)
    {
        yield return new ChartSeries($"{key}/train", train, color, LineStyle.Train, Points(records, record =>
            new(record.Epoch, record.TrainLoss)));
        yield return new ChartSeries($"{key}/test", test, color, LineStyle.Test, Points(records, record =>
            new(record.Epoch, record.TestLoss)));
    }

    /// <summary>The generalisation gap.</summary>
    public static ChartSeries Gap(string key, string name, RunColor color, IReadOnlyList<MetricRecord> records) =>
        new($"{key}/gap", name, color, LineStyle.Plain, Points(records, record => new(record.Epoch, record.Gap)));

    private static ChartPoint[] Points(IReadOnlyList<MetricRecord> records, Func<MetricRecord, ChartPoint> point) =>
        [.. records.Select(point)];
}
