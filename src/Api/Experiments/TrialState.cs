using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Experiments;

/// <summary>A trial with its run, as far as an experiment needs it.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Run">Its run; null if it was deleted.</param>
internal sealed record TrialState(Trial Trial, TrialRun? Run)
{
    /// <summary>Waits, trains, or is to go on.</summary>
    public bool IsOpen => Run?.Status is RunStatus.Queued or RunStatus.Running or RunStatus.Paused;

    /// <summary>Is paused, or will be at its next record.</summary>
    public bool IsHeld => Run is { Status: RunStatus.Paused } or { Desired: DesiredState.Pause };

    public bool HasSucceeded => Run?.Status == RunStatus.Succeeded;

    /// <summary>Succeeded, and not measured yet.</summary>
    public bool IsToMeasure => HasSucceeded && Trial.Measures is null;

    /// <summary>How much of its training is done, 0 … 1.</summary>
    public double Done => Run is null || !IsOpen ? 1 : Run.Records / (double)Math.Max(1, Run.TotalRecords);

    /// <summary>Seconds of training so far.</summary>
    public double Seconds => Run?.Last?.ElapsedSeconds ?? 0;
}

/// <summary>What an experiment reads of a run.</summary>
internal sealed record TrialRun(
    Guid Id, RunStatus Status, DesiredState? Desired, int Priority, int Records, int TotalRecords, MetricRecord? Last, FinalMetrics? Final, DateTimeOffset? FinishedAt);
