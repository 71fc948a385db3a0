using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Reading;

/// <summary>
/// Reads a run's curves by fixed rules, the same for everyone. Each rule holds on every record since the epoch that it
/// names, or compares means over a window; none looks ahead and none guesses.
/// </summary>
public static class CurveReader
{
    /// <summary>Records before anything is said.</summary>
    public const int Enough = 10;

    /// <summary>A gap above this, five points of accuracy, is called parting.</summary>
    public const double PartingGap = 0.05;

    /// <summary>A rise of the mean accuracy from one window to the next that counts as still rising.</summary>
    public const double Rising = 0.005;

    /// <summary>Test loss counts as rising once its mean is this much, as a factor, above its lowest.</summary>
    public const double LossRise = 1.02;

    /// <summary>A constant train accuracy below this is called collapsed; above, the network may simply have learnt all it can.</summary>
    public const double CollapsedBelow = 0.5;

    /// <summary>What can be seen in <paramref name="records"/>, the most telling first.</summary>
    public static IReadOnlyList<Observation> Read(IReadOnlyList<MetricRecord> records)
    {
        if (Diverged(records) is { } diverged)
            return [diverged];
        if (records.Count < Enough)
            return [new Observation(ObservationKind.TooEarly, records.Count == 0 ? 0 : records[^1].Epoch, Enough)];
        if (Collapsed(records) is { } collapsed)
            return [collapsed];

        Observation?[] seen = [BothRising(records), Parting(records), TrainPerfect(records), TestLossRising(records)];
        return [.. seen.OfType<Observation>()];
    }

    /// <summary>Records over which means are taken: a tenth of what there is, at least five.</summary>
    public static int Window(int records) => Math.Max(5, records / 10);

    private static Observation? Diverged(IReadOnlyList<MetricRecord> records)
    {
        MetricRecord? first = records.FirstOrDefault(record => record.TrainLoss is null || record.TestLoss is null);
        return first is null ? null : new Observation(ObservationKind.Diverged, first.Epoch);
    }

    private static Observation? Collapsed(IReadOnlyList<MetricRecord> records)
    {
        MetricRecord last = records[^1];
        int from = SinceAlways(records, record =>
            record.TrainAccuracy == last.TrainAccuracy && record.TestAccuracy == last.TestAccuracy);
        bool longEnough = records.Count - from >= Math.Max(Enough, Window(records.Count));

        return longEnough && last.TrainAccuracy < CollapsedBelow
            ? new Observation(ObservationKind.Collapsed, records[from].Epoch, last.TrainAccuracy, last.TestAccuracy)
            : null;
    }

    private static Observation? BothRising(IReadOnlyList<MetricRecord> records)
    {
        int window = Window(records.Count);
        int from = records.Count - window;
        double train = Rise(record => record.TrainAccuracy);
        double test = Rise(record => record.TestAccuracy);

        return train > Rising && test > Rising
            ? new Observation(ObservationKind.BothRising, records[from].Epoch, train, test)
            : null;

        double Rise(Func<MetricRecord, double> value) =>
            records.Skip(from).Average(value) - records.Skip(from - window).Take(window).Average(value);
    }

    /// <summary>A gap that opened less than a window ago may close again: then nothing is said of it.</summary>
    private static Observation? Parting(IReadOnlyList<MetricRecord> records)
    {
        MetricRecord last = records[^1];
        int from = SinceAlways(records, record => record.Gap > PartingGap);
        if (from == records.Count)
            return new Observation(ObservationKind.Together, last.Epoch, last.Gap, PartingGap);

        return records.Count - from >= Window(records.Count)
            ? new Observation(ObservationKind.Parting, records[from].Epoch, PartingGap, last.Gap)
            : null;
    }

    private static Observation? TrainPerfect(IReadOnlyList<MetricRecord> records)
    {
        int from = SinceAlways(records, record => record.TrainAccuracy == 1);
        return from < records.Count
            ? new Observation(ObservationKind.TrainPerfect, records[from].Epoch, records[^1].TestAccuracy)
            : null;
    }

    private static Observation? TestLossRising(IReadOnlyList<MetricRecord> records)
    {
        MetricRecord lowest = records.MinBy(record => record.TestLoss)!;
        int window = Window(records.Count);
        double now = records.Skip(records.Count - window).Average(record => record.TestLoss!.Value);
        bool longEnough = records[^1].Seq - lowest.Seq >= window;

        return longEnough && now > lowest.TestLoss * LossRise
            ? new Observation(ObservationKind.TestLossRising, lowest.Epoch, lowest.TestLoss!.Value, now)
            : null;
    }

    /// <summary>Index of the first record from which the condition holds to the end; the count where it does not hold now.</summary>
    private static int SinceAlways(IReadOnlyList<MetricRecord> records, Func<MetricRecord, bool> holds)
    {
        int from = records.Count;
        while (from > 0 && holds(records[from - 1]))
            from--;
        return from;
    }
}
