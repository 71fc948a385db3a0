using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR.Client;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Live;

public sealed class RunHubTests(WorkingService service) : IClassFixture<WorkingService>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public async Task A_viewer_gets_every_event_and_every_record_once_whenever_he_joins(int joinsAfterRecords)
    {
        ApiClient api = service.Api;
        await using HubConnection connection = await service.ConnectAsync();
        Viewer viewer = new(connection);
        RunResponse run = await api.CreateAsync(Specs.Long);
        await api.WaitAsync(run.Id, r => r.Progress.Records >= joinsAfterRecords);

        RunSnapshot snapshot = (await viewer.SubscribeAsync(run.Id, 0))!;
        viewer.Add(snapshot.Events);
        await viewer.WaitForEndAsync(run.Id);

        IReadOnlyList<RunEvent> events = viewer.EventsOf(run.Id);
        Assert.Equal(Enumerable.Range(1, events.Count).Select(i => (long)i), events.Select(e => e.EventSeq));
        Assert.Equal(RunEventType.Queued, events[0].Type);
        Assert.Equal(RunEventType.Started, events[1].Type);
        Assert.Equal(RunEventType.Succeeded, events[^1].Type);
        MetricsResponse metrics = await api.MetricsAsync(run.Id);
        Assert.Equal(Specs.LongRecords, metrics.Items.Count);
        Assert.Equivalent(metrics.Items, events.SelectMany(e => e.Data.Records ?? []).ToList(), strict: true);
        Assert.Equivalent(await service.EventsAsync(run.Id), events, strict: true);
        RunResponse ended = await api.RunAsync(run.Id);
        Assert.Equal(events.Count, ended.LastEventSeq);
        Assert.Equal(ended.Final, events[^1].Data.Final);
    }

    [Fact]
    public async Task A_viewer_who_comes_back_gets_only_what_he_missed()
    {
        RunResponse run = await service.Api.CreateAsync(Specs.Small);
        RunResponse ended = await service.Api.WaitForEndAsync(run.Id);
        await using HubConnection connection = await service.ConnectAsync();
        Viewer viewer = new(connection);

        RunSnapshot tail = (await viewer.SubscribeAsync(run.Id, 2))!;
        RunSnapshot nothing = (await viewer.SubscribeAsync(run.Id, ended.LastEventSeq))!;

        Assert.Equal(3, tail.Events[0].EventSeq);
        Assert.Equal(ended.LastEventSeq, tail.Events[^1].EventSeq);
        Assert.Equal([1, 2, 3, 4, 5], tail.Events.SelectMany(e => e.Data.Records ?? []).Select(record => record.Seq));
        Assert.Empty(nothing.Events);
        Assert.Equal(RunStatus.Succeeded, nothing.Run.Status);
    }

    [Fact]
    public async Task An_unknown_run_is_null()
    {
        await using HubConnection connection = await service.ConnectAsync();

        Assert.Null(await new Viewer(connection).SubscribeAsync(Guid.NewGuid(), 0));
    }

    [Fact]
    public async Task Who_left_hears_nothing_more()
    {
        await using HubConnection connection = await service.ConnectAsync();
        Viewer viewer = new(connection);
        RunResponse run = await service.Api.CreateAsync(Specs.Endless);
        await viewer.SubscribeAsync(run.Id, 0);
        await connection.InvokeAsync(nameof(IRunHub.Unsubscribe), run.Id, Token);
        // What was on its way when he left has arrived once a later call is answered.
        await viewer.SubscribeAsync(Guid.NewGuid(), 0);
        int before = viewer.EventsOf(run.Id).Count;

        await service.Api.CancelAsync(run.Id);
        await service.Api.WaitForEndAsync(run.Id);
        await viewer.SubscribeAsync(Guid.NewGuid(), 0);

        Assert.Equal(before, viewer.EventsOf(run.Id).Count);
    }

    [Fact]
    public async Task The_list_hears_of_changed_runs_at_most_twice_a_second()
    {
        await using HubConnection connection = await service.ConnectAsync();
        ConcurrentQueue<RunResponse> changed = [];
        int calls = 0;
        TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        RunResponse? run = null;
        connection.On<IReadOnlyList<RunResponse>>(nameof(IRunClient.RunsChanged), runs =>
        {
            Interlocked.Increment(ref calls);
            foreach (RunResponse each in runs)
                changed.Enqueue(each);
            if (runs.Any(r => r.Id == run?.Id && r.FinishedAt is not null))
                ended.TrySetResult();
        });
        await connection.InvokeAsync(nameof(IRunHub.SubscribeList), Token);
        DateTimeOffset start = DateTimeOffset.UtcNow;

        run = await service.Api.CreateAsync(Specs.Long);
        await ended.Task.WaitAsync(Patience, Token);

        double seconds = (DateTimeOffset.UtcNow - start).TotalSeconds;
        Assert.InRange(calls, 1, 2 * seconds + 2);
        Assert.Equal(RunStatus.Succeeded, changed.Last(r => r.Id == run.Id).Status);
    }

    /// <summary>A client that merges by event number, as clients must.</summary>
    private sealed class Viewer
    {
        private readonly HubConnection _connection;
        private readonly ConcurrentDictionary<(Guid, long), RunEvent> _events = [];
        private readonly ConcurrentDictionary<(Guid, long), RunEvent> _live = [];

        public Viewer(HubConnection connection)
        {
            _connection = connection;
            connection.On<IReadOnlyList<RunEvent>>(nameof(IRunClient.RunEvents), events =>
            {
                foreach (RunEvent e in events)
                    Assert.True(_live.TryAdd((e.RunId, e.EventSeq), e), "An event was sent twice.");
                Add(events);
            });
        }

        public Task<RunSnapshot?> SubscribeAsync(Guid runId, long afterEventSeq) =>
            _connection.InvokeAsync<RunSnapshot?>(nameof(IRunHub.Subscribe), runId, afterEventSeq, Token);

        public void Add(IReadOnlyList<RunEvent> events)
        {
            foreach (RunEvent e in events)
                _events[(e.RunId, e.EventSeq)] = e;
        }

        public IReadOnlyList<RunEvent> EventsOf(Guid runId) =>
            [.. _events.Values.Where(e => e.RunId == runId).OrderBy(e => e.EventSeq)];

        public async Task WaitForEndAsync(Guid runId)
        {
            using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
            patience.CancelAfter(Patience);
            while (!EventsOf(runId).Any(e => e.Data.StopReason is not null))
                await Task.Delay(10, patience.Token);
        }
    }
}
