using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Runs;

namespace OverfitWeb.Ui.Live;

/// <summary>
/// Keeps a list of runs up to date as far as it was read: takes pages by their cursor, puts what changes where the service
/// would, and reads again after a reconnect.
/// </summary>
public sealed class RunListFeed(RunsClient client, ILiveConnection live, RunListQuery query) : IDisposable
{
    /// <summary>Runs a page.</summary>
    public const int PageSize = 100;

    /// <summary>The most that one request gives, and all that is read again after a reconnect.</summary>
    private const int LargestPage = 200;

    private readonly RunSorting _sorting = new(query);
    private readonly List<RunResponse> _runs = [];
    private readonly Dictionary<Guid, Spark> _sparks = [];
    private readonly CancellationTokenSource _disposed = new();
    private string? _nextLink;
    private bool _reading;

    /// <summary>The list changed.</summary>
    public event Action? Changed;

    /// <summary>The runs read so far, in the order asked for.</summary>
    public IReadOnlyList<RunResponse> Runs => _runs;

    /// <summary>How many there are, read or not.</summary>
    public int Total { get; private set; }

    /// <summary>True where more can be read.</summary>
    public bool HasMore => _nextLink is not null;

    /// <summary>A run's small curve; null while it is not there.</summary>
    public Spark? SparkOf(Guid id) => _sparks.GetValueOrDefault(id);

    /// <summary>Reads the first runs and begins to follow.</summary>
    /// <exception cref="ApiException">The list cannot be read.</exception>
    public async Task OpenAsync(CancellationToken cancel = default)
    {
        Begin(await client.ListAtAsync(query.Request(PageSize), cancel));
        live.RunsChanged += OnRunsChanged;
        live.StateChanged += OnStateChanged;
        live.Start();
        if (live.State == LiveState.Connected)
            await SubscribeAsync();
    }

    /// <summary>Reads the next page; asking while it is being read does nothing.</summary>
    /// <exception cref="ApiException">It cannot be read.</exception>
    public async Task ReadMoreAsync(CancellationToken cancel = default)
    {
        if (_nextLink is null || _reading)
            return;

        _reading = true;
        try
        {
            RunListResponse page = await client.ListAtAsync(_nextLink, cancel);
            (_nextLink, Total) = (page.NextLink, page.Total);
            HashSet<Guid> known = [.. _runs.Select(run => run.Id)];
            Append(page.Items.Where(run => !known.Contains(run.Id)));
        }
        finally
        {
            _reading = false;
        }
    }

    /// <summary>Takes runs as a request of one's own answered them.</summary>
    public void Take(IEnumerable<RunResponse> runs)
    {
        foreach (RunResponse run in runs)
            Place(run);
        Changed?.Invoke();
    }

    /// <summary>Forgets runs that are deleted.</summary>
    public void Remove(IReadOnlyCollection<Guid> ids)
    {
        Total -= _runs.RemoveAll(run => ids.Contains(run.Id));
        Changed?.Invoke();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        live.RunsChanged -= OnRunsChanged;
        live.StateChanged -= OnStateChanged;
        _disposed.Cancel();
        _disposed.Dispose();
    }

    private void Begin(RunListResponse page)
    {
        _runs.Clear();
        (_nextLink, Total) = (page.NextLink, page.Total);
        Append(page.Items);
    }

    private void Append(IEnumerable<RunResponse> runs)
    {
        int from = _runs.Count;
        _runs.AddRange(runs);
        Changed?.Invoke();
        _ = ReadSparksAsync([.. _runs.Skip(from).Where(run => run.Progress.Records > 0).Select(run => run.Id)]);
    }

    // The list is there before its pictures, and does without where they cannot be read.
    private async Task ReadSparksAsync(IReadOnlyList<Guid> ids)
    {
        if (ids.Count == 0)
            return;

        try
        {
            foreach (Sparkline line in (await client.GetSparklinesAsync(ids, _disposed.Token)).Items)
                _sparks[line.Run] = Spark.Of(line);
            Changed?.Invoke();
        }
        catch (Exception exception) when (exception is ApiException or OperationCanceledException or ObjectDisposedException)
        {
        }
    }

    private void OnRunsChanged(IReadOnlyList<RunResponse> runs) => Take(runs);

    private void Place(RunResponse run)
    {
        int at = _runs.FindIndex(known => known.Id == run.Id);
        if (at >= 0 && _runs[at].LastEventSeq > run.LastEventSeq)
            return;

        if (run.Last is not null)
        {
            if (!_sparks.TryGetValue(run.Id, out Spark? spark))
                _sparks[run.Id] = spark = new Spark();
            spark.Grow(run.Last);
        }

        bool matches = query.Matches(run);
        if (at >= 0 && matches && _sorting.Compare(_runs[at], run) == 0)
        {
            _runs[at] = run;
            return;
        }

        if (at >= 0)
        {
            _runs.RemoveAt(at);
            Total--;
        }

        if (!matches)
            return;

        int place = _runs.BinarySearch(run, _sorting);
        place = place < 0 ? ~place : place;
        // Behind the last that was read it comes with its page.
        if (place < _runs.Count || !HasMore || at >= 0)
        {
            _runs.Insert(place, run);
            Total++;
        }
    }

    private void OnStateChanged()
    {
        if (live.State == LiveState.Connected)
            _ = CatchUpAsync();
    }

    private async Task CatchUpAsync()
    {
        await SubscribeAsync();
        try
        {
            Begin(await client.ListAtAsync(query.Request(Math.Clamp(_runs.Count, PageSize, LargestPage)), _disposed.Token));
        }
        catch (Exception exception) when (exception is ApiException or OperationCanceledException or ObjectDisposedException)
        {
            // Lost again in between, and the next reconnect reads again; or the page was left.
        }
    }

    private async Task SubscribeAsync()
    {
        try
        {
            await live.SubscribeListAsync();
        }
        catch (Exception)
        {
            // Lost in between: the reconnect subscribes again.
        }
    }
}
