using OverfitWeb.Api.Estimates;
using OverfitWeb.Api.Presets;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Settings;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Experiments;

/// <summary>
/// How long many trainings take side by side, one thread each: what the document's network takes, as runs are foretold, and
/// the others by their operations. To try every network of an experiment would take longer than one waits for an answer.
/// </summary>
internal sealed class ExperimentTime(RunEstimator estimator, OverfitSettings settings)
{
    private static readonly TimeSpan Busy = TimeSpan.FromMilliseconds(200);
    private static readonly RunSpec Known = PresetList.Find("overfit")!.Spec;

    /// <summary>Trainings side by side.</summary>
    public int Workers => Math.Max(1, settings.Workers);

    /// <summary>Seconds of one thread for so many floating-point operations (<see cref="SpecSize.Operations"/>).</summary>
    public async Task<double> SecondsAsync(double operations, CancellationToken cancellationToken)
    {
        double? seconds;
        while ((seconds = await estimator.OneThreadSecondsAsync(Known, cancellationToken)) is null)
            await Task.Delay(Busy, cancellationToken);
        return operations * seconds.Value / SpecSize.Of(Known).Operations;
    }

    /// <summary>Seconds from start to end.</summary>
    /// <param name="total">Seconds of all trainings together.</param>
    /// <param name="longest">Those of the longest.</param>
    public double SideBySide(double total, double longest) =>
        Math.Max(longest, total / Math.Min(Workers, Environment.ProcessorCount));
}
