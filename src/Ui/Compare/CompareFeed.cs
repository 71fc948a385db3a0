using OverfitWeb.Contracts.Compare;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Live;

namespace OverfitWeb.Ui.Compare;

/// <summary>
/// A comparison that stays up to date: each run's own curve grows with its events; means, bands and verdicts, which only
/// the service makes, are asked for anew while runs go on, at most every two seconds.
/// </summary>
public sealed class CompareFeed : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly Dictionary<Guid, RunFeed> _feeds = [];
    private readonly CancellationTokenSource _left = new();
    private readonly IReadOnlyList<Guid> _ids;
    private readonly RunsClient _client;
    private readonly TimeProvider _time;
    private bool _stale;
    private bool _asking;

    private CompareFeed(IReadOnlyList<Guid> ids, CompareResponse comparison, RunsClient client, ILiveConnection live, TimeProvider time)
    {
        (_ids, Comparison, _client, _time) = (ids, comparison, client, time);
        foreach (ComparedRun item in comparison.Runs)
        {
            RunFeed feed = RunFeed.Follow(new RunView(item.Run, item.Records), live, time);
            feed.Changed += OnChanged;
            _feeds[item.Run.Id] = feed;
        }
    }

    /// <summary>A curve grew, or the service judged anew.</summary>
    public event Action? Changed;

    /// <summary>What the service last said.</summary>
    public CompareResponse Comparison { get; private set; }

    /// <summary>The runs as they stand, in the order asked for.</summary>
    public IReadOnlyList<RunView> Runs => [.. Comparison.Runs.Select(item => _feeds[item.Run.Id].View)];

    /// <summary>Reads a comparison and follows its runs.</summary>
    /// <exception cref="ApiException">It cannot be read.</exception>
    public static async Task<CompareFeed> OpenAsync(
        IReadOnlyList<Guid> ids, RunsClient client, ILiveConnection live, TimeProvider time, CancellationToken cancel) =>
        new(ids, await client.CompareAsync(ids, cancel), client, live, time);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        foreach (RunFeed feed in _feeds.Values)
        {
            feed.Changed -= OnChanged;
            await feed.DisposeAsync();
        }
    }

    private void OnChanged()
    {
        Changed?.Invoke();
        _stale = true;
        if (!_asking)
            _ = AskAnewAsync(_left.Token);
    }

    private async Task AskAnewAsync(CancellationToken left)
    {
        _asking = true;
        while (_stale && !left.IsCancellationRequested)
        {
            _stale = false;
            try
            {
                CompareResponse comparison = await _client.CompareAsync(_ids, left);
                left.ThrowIfCancellationRequested();
                Comparison = comparison;
                Changed?.Invoke();
            }
            catch (ApiException)
            {
                // What was said before stays; the curves are up to date all the same, and the next event asks again.
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Pause, _time, left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _asking = false;
    }
}
