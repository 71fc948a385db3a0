using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Estimates;

/// <summary>
/// Foretells time and memory of a run: what its network costs is tried on the engine, how the work is shared is known, and
/// what that comes to is held against runs that finished here, or against a short training where there are few.
/// </summary>
internal sealed class RunEstimator(TrialDesk desk, PastRuns past)
{
    /// <summary>Past runs of the same network that say enough.</summary>
    private const int FewestAlike = 3;

    /// <summary>Past runs of any network that say enough.</summary>
    private const int FewestOthers = 8;

    /// <summary>Networks of past runs that one request has tried.</summary>
    private const int MostTrials = 2;

    /// <summary>Estimates.</summary>
    /// <param name="spec">The resolved spec.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The estimate; null if too many wait for theirs.</returns>
    public async Task<RunEstimate?> EstimateAsync(RunSpec spec, CancellationToken cancellationToken)
    {
        TrialSpec trial = TrialSpec.Of(spec);
        if (await desk.AskAsync(trial, cancellationToken) is not EngineCost cost)
            return null;
        (EstimateBasis basis, IReadOnlyList<double> ratios) = await HoldAgainstAsync(trial, cost, cancellationToken);
        double seconds = RunTime.Of(spec, cost.ScaleTo(trial));
        double middle = Quantile(ratios, 0.5);
        return new()
        {
            Seconds = seconds * middle,
            LowSeconds = seconds * Quantile(ratios, 0.1),
            HighSeconds = seconds * Quantile(ratios, 0.9),
            IsUpperBound = spec.Training.EarlyStopping is not null,
            MemoryBytes = (long)MemoryUse.Of(spec, Environment.ProcessorCount),
            Basis = basis,
            Measurements = ratios.Count,
            TypicalError = Quantile([.. ratios.Select(ratio => Math.Abs((ratio / middle) - 1))], 0.5),
        };
    }

    /// <summary>Seconds of a run that has one thread to itself, as runs of an experiment have it.</summary>
    /// <param name="spec">The resolved spec.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The time; null if too many wait for theirs.</returns>
    public async Task<double?> OneThreadSecondsAsync(RunSpec spec, CancellationToken cancellationToken)
    {
        TrialSpec trial = TrialSpec.Of(spec);
        return await desk.AskAsync(trial, cancellationToken) is EngineCost cost
            ? RunTime.Of(spec, cost.ScaleTo(trial) with { Speedup = 1 })
            : null;
    }

    /// <summary>How long things took, as multiples of what was foretold.</summary>
    private async Task<(EstimateBasis Basis, IReadOnlyList<double> Ratios)> HoldAgainstAsync(
        TrialSpec trial, EngineCost cost, CancellationToken cancellationToken)
    {
        List<double> alike = [];
        List<double> all = [];
        int trials = 0;
        foreach ((RunSpec spec, double seconds) in await past.LatestAsync(cancellationToken))
        {
            TrialSpec other = TrialSpec.Of(spec);
            EngineCost? known = desk.Known(other);
            if (known is null && trials++ < MostTrials)
                known = await desk.AskAsync(other, cancellationToken);
            if (known is null)
                continue;
            double ratio = seconds / RunTime.Of(spec, known.ScaleTo(other));
            all.Add(ratio);
            if (ReferenceEquals(known, cost))
                alike.Add(ratio);
        }

        return alike.Count >= FewestAlike ? (EstimateBasis.FinishedRuns, alike)
            : all.Count >= FewestOthers ? (EstimateBasis.FinishedRuns, all)
            : (EstimateBasis.Calibration, cost.Check);
    }

    private static double Quantile(IReadOnlyList<double> values, double fraction)
    {
        double[] sorted = [.. values.Order()];
        double place = fraction * (sorted.Length - 1);
        int below = (int)place;
        return below + 1 < sorted.Length
            ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]))
            : sorted[below];
    }
}
