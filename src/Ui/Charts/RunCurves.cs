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

    /// <summary>Loss and what the penalties add to it, which is what training brings down.</summary>
    public static ChartSeries PenalizedLoss(string key, string name, RunColor color, IReadOnlyList<MetricRecord> records) =>
        new($"{key}/penalized", name, color, LineStyle.Train, Points(records, record => new(record.Epoch, record.TrainLoss + record.Penalty)))
        {
            Pattern = 1,
        };

    /// <summary>A value measured on the validation images.</summary>
    public static ChartSeries Validation(
        string key, string name, RunColor color, IReadOnlyList<MetricRecord> records, Func<MetricRecord, double?> value) =>
        new($"{key}/validation", name, color, LineStyle.Validation, Points(records, record => new(record.Epoch, value(record))));

    /// <summary>√Σw² of each weight layer, from the input on.</summary>
    public static IEnumerable<ChartSeries> Norms(string key, Func<int, string> name, IReadOnlyList<MetricRecord> records)
    {
        int layers = records.Count == 0 ? 0 : records[^1].WeightNorms.Count;
        return Enumerable.Range(0, layers).Select(layer => new ChartSeries(
            $"{key}/norm{layer}",
            name(layer + 1),
            RunPalette.Colors[layer % RunPalette.Colors.Count],
            LineStyle.Plain,
            Points(records, record => new(record.Epoch, layer < record.WeightNorms.Count ? record.WeightNorms[layer].L2 : null)))
        {
            Pattern = layer / RunPalette.Colors.Count,
        });
    }

    /// <summary>The learning rate of each record's latest step.</summary>
    public static ChartSeries LearningRate(string key, string name, RunColor color, IReadOnlyList<MetricRecord> records) =>
        new($"{key}/rate", name, color, LineStyle.Plain, Points(records, record => new(record.Epoch, record.LearningRate)));

    /// <summary>Training images with right labels, and with wrong ones that were learned by heart; none without label noise.</summary>
    public static IEnumerable<ChartSeries> LabelNoise(
        string key, string clean, string memorized, RunColor color, IReadOnlyList<MetricRecord> records)
    {
        if (!records.Any(record => record.CleanAccuracy is not null || record.MemorizedFraction is not null))
            yield break;
        yield return new ChartSeries($"{key}/clean", clean, color, LineStyle.Train, Points(records, record =>
            new(record.Epoch, record.CleanAccuracy)));
        yield return new ChartSeries($"{key}/memorized", memorized, color, LineStyle.Train, Points(records, record =>
            new(record.Epoch, record.MemorizedFraction)))
        {
            Pattern = 2,
        };
    }

    /// <summary>Test accuracy of an ensemble, of its members and of their vote; none for a single network.</summary>
    public static IEnumerable<ChartSeries> Members(
        string key, string average, string vote, Func<int, string> member, RunColor color, IReadOnlyList<MetricRecord> records)
    {
        int members = records.Count == 0 ? 0 : records[^1].Members?.Count ?? 0;
        for (int at = 0; at < members; at++)
        {
            int number = at;
            yield return new ChartSeries($"{key}/member{at}", member(at + 1), color, LineStyle.Test, Points(records, record =>
                new(record.Epoch, record.Members?.ElementAtOrDefault(number)?.TestAccuracy)))
            {
                Faint = true,
            };
        }

        if (members == 0)
            yield break;
        yield return new ChartSeries($"{key}/vote", vote, color, LineStyle.Test, Points(records, record =>
            new(record.Epoch, record.Vote?.TestAccuracy)))
        {
            Pattern = 2,
        };
        yield return new ChartSeries($"{key}/average", average, color, LineStyle.Test, Points(records, record =>
            new(record.Epoch, record.TestAccuracy)));
    }

    /// <summary>The generalisation gap.</summary>
    public static ChartSeries Gap(string key, string name, RunColor color, IReadOnlyList<MetricRecord> records) =>
        new($"{key}/gap", name, color, LineStyle.Plain, Points(records, record => new(record.Epoch, record.Gap)));

    private static ChartPoint[] Points(IReadOnlyList<MetricRecord> records, Func<MetricRecord, ChartPoint> point) =>
        [.. records.Select(point)];
}
