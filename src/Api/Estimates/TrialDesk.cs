using OverfitWeb.Api.Analysis;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Data;

namespace OverfitWeb.Api.Estimates;

/// <summary>
/// Has networks tried, one at a time and each kind of them once: what was measured is remembered, so that λ, seed and length
/// can be changed at will.
/// </summary>
internal sealed class TrialDesk(MnistStore mnist) : IDisposable
{
    /// <summary>Trials that may wait, a tenth of a second each.</summary>
    public const int MostWaiting = 32;

    private const long MostRemembered = 256;

    private readonly RecentlyUsed<string, EngineCost> _costs = new(MostRemembered);
    private readonly HashSet<string> _warm = [];
    private readonly SemaphoreSlim _turn = new(1);
    private int _waiting;

    /// <summary>What was measured of such a network; null if it was not tried yet.</summary>
    public EngineCost? Known(TrialSpec trial) => _costs.Find(Key(trial));

    /// <summary>What such a network costs.</summary>
    /// <returns>The costs; null if too many wait.</returns>
    /// <exception cref="DatasetException">The images cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<EngineCost?> AskAsync(TrialSpec trial, CancellationToken cancellationToken)
    {
        if (Known(trial) is EngineCost known)
            return known;
        if (Interlocked.Increment(ref _waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            return null;
        }

        try
        {
            Mnist images = await mnist.Loaded.WaitAsync(cancellationToken);
            await _turn.WaitAsync(cancellationToken);
            try
            {
                return Known(trial) ?? await MeasureAsync(trial, images, cancellationToken);
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    public void Dispose() => _turn.Dispose();

    // Not on a pool thread: those answer requests.
    private async Task<EngineCost> MeasureAsync(TrialSpec trial, Mnist images, CancellationToken cancellationToken)
    {
        EngineCost cost = await Task.Factory.StartNew(
            () => Measure(trial.Spec, images, cancellationToken),
            cancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        _costs.Add(Key(trial), cost, 1);
        return cost;
    }

    private EngineCost Measure(RunSpec spec, Mnist images, CancellationToken cancellationToken)
    {
        if (!_warm.IsSupersetOf(EngineParts.Of(spec)))
        {
            Trial.WarmUp(spec, images, cancellationToken);
            _warm.UnionWith(EngineParts.Of(spec));
        }

        return Trial.Measure(spec, images, Environment.ProcessorCount, cancellationToken);
    }

    private static string Key(TrialSpec trial) => SpecResolver.Hash(trial.Spec);
}
