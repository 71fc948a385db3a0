using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;

namespace OverfitWeb.Ui.Live;

/// <summary>
/// Keeps the list of runs up to date, newest first: reads a page, listens for changes, and reads again after a reconnect.
/// </summary>
public sealed class RunListFeed(RunsClient client, ILiveConnection live) : IDisposable
{
    private const int PageSize = 50;

    private readonly SortedDictionary<Guid, RunResponse> _runs = new(NewestFirst.Instance);
    private string? _nextLink;

    /// <summary>The list changed.</summary>
    public event Action? Changed;

    /// <summary>The runs read so far, newest first.</summary>
    public IReadOnlyCollection<RunResponse> Runs => _runs.Values;

    /// <summary>True where older runs can be read.</summary>
    public bool HasMore => _nextLink is not null;

    /// <summary>Reads the newest runs and begins to follow.</summary>
    /// <exception cref="ApiException">The list cannot be read.</exception>
    public async Task OpenAsync(CancellationToken cancel = default)
    {
        await ReadNewestAsync(cancel);
        live.RunsChanged -= OnRunsChanged;
        live.StateChanged -= OnStateChanged;
        live.RunsChanged += OnRunsChanged;
        live.StateChanged += OnStateChanged;
        live.Start();
        if (live.State == LiveState.Connected)
            await SubscribeAsync();
    }

    /// <summary>Reads the next page of older runs.</summary>
    /// <exception cref="ApiException">It cannot be read.</exception>
    public async Task ReadMoreAsync(CancellationToken cancel = default)
    {
        if (_nextLink is null)
            return;

        RunListResponse page = await client.ListNextAsync(_nextLink, cancel);
        _nextLink = page.NextLink;
        Take(page.Items);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        live.RunsChanged -= OnRunsChanged;
        live.StateChanged -= OnStateChanged;
    }

    private async Task ReadNewestAsync(CancellationToken cancel)
    {
        RunListResponse page = await client.ListAsync(PageSize, cancel);
        if (_runs.Count == 0)
            _nextLink = page.NextLink;
        Take(page.Items);
    }

    private void Take(IReadOnlyList<RunResponse> runs)
    {
        foreach (RunResponse run in runs)
        {
            if (!_runs.TryGetValue(run.Id, out RunResponse? known) || known.LastEventSeq <= run.LastEventSeq)
                _runs[run.Id] = run;
        }

        Changed?.Invoke();
    }

    private void OnRunsChanged(IReadOnlyList<RunResponse> runs) => Take(runs);

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
            await ReadNewestAsync(CancellationToken.None);
        }
        catch (ApiException)
        {
            // Lost again in between: the next reconnect reads again.
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

    /// <summary>Version-7 ids grow with time, and their text sorts as they do.</summary>
    private sealed class NewestFirst : IComparer<Guid>
    {
        public static readonly NewestFirst Instance = new();

        public int Compare(Guid x, Guid y) => string.CompareOrdinal(y.ToString("N"), x.ToString("N"));
    }
}
