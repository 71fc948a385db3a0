using OverfitWeb.Api.Estimates;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Settings;

namespace OverfitWeb.Api.Experiments;

/// <summary>
/// How long many trainings take side by side, one thread each: what the document's network takes, as runs are foretold, and
/// the others by their work (<see cref="EngineWork"/>). To try every network of an experiment would take longer than one waits for an answer.
/// </summary>
internal sealed class ExperimentTime(RunEstimator estimator, OverfitSettings settings)
{
    /// <summary>From the end of a run to the start of the next one: stored, claimed, images made ready.</summary>
    private const double TurnSeconds = 0.04;

    /// <summary>Until the end of the last run is seen and what it measured is stored (<see cref="ExperimentWorker"/> looks every half second).</summary>
    private const double EndSeconds = 0.4;

    private static readonly TimeSpan Busy = TimeSpan.FromMilliseconds(200);

    /// <summary>Trainings side by side.</summary>
    public int Workers => Math.Max(1, settings.Workers);

    /// <summary>Seconds of one thread for so much work, in operations of the document's network.</summary>
    public async Task<double> SecondsAsync(double operations, CancellationToken cancellationToken)
    {
        double? seconds;
        while ((seconds = await estimator.OneThreadSecondsAsync(EngineWork.Known, cancellationToken)) is null)
            await Task.Delay(Busy, cancellationToken);
        return operations * seconds.Value / SpecSize.Of(EngineWork.Known).Operations;
    }

    /// <summary>Seconds from start to end.</summary>
    /// <param name="total">Seconds of all trainings together.</param>
    /// <param name="longest">Those of the longest.</param>
    /// <param name="runs">Number of trainings.</param>
    public double SideBySide(double total, double longest, int runs)
    {
        int together = Math.Min(Workers, Environment.ProcessorCount);
        return runs == 0 ? 0 : Math.Max(longest, total / together) + (runs * TurnSeconds / together) + EndSeconds;
    }
}
