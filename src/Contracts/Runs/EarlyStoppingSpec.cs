namespace OverfitWeb.Contracts.Runs;

/// <summary>Ends training when a value no longer improves; the weights of its best record are restored in any case.</summary>
public sealed record EarlyStoppingSpec
{
    /// <summary>The metric that is watched.</summary>
    public MonitoredMetric Monitor { get; init; } = MonitoredMetric.ValidationLoss;

    /// <summary>Records without improvement before training ends.</summary>
    public int Patience { get; init; } = 20;

    /// <summary>Smallest change that counts as an improvement.</summary>
    public double MinDelta { get; init; }
}
