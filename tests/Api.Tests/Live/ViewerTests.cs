using Microsoft.Extensions.Logging.Abstractions;
using OverfitWeb.Api.Live;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Live;

public sealed class ViewerTests(IdleService service) : IClassFixture<IdleService>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_does_not_read_holds_up_nobody_and_misses_nothing()
    {
        RunResponse run = await service.Api.CreateAsync(Specs.Small);
        Client reader = new(), stalled = new() { Reads = new TaskCompletionSource() };
        await using Viewer first = NewViewer(reader);
        await using Viewer second = NewViewer(stalled);
        await first.SubscribeAsync(run.Id, 0, Token);
        await second.SubscribeAsync(run.Id, 0, Token);

        await Transitions.BackAndForthAsync(service, run.Id);
        await stalled.WaitForAsync(1);
        for (int i = 0; i < 100; i++)
            await Transitions.BackAndForthAsync(service, run.Id);
        await reader.WaitForAsync(203);

        // One message is on its way to him; nothing waits behind it.
        Assert.Single(stalled.Messages);
        Assert.Equal(Enumerable.Range(2, 202).Select(i => (long)i), reader.Numbers);
        stalled.Reads.SetResult();
        await stalled.WaitForAsync(203);
        Assert.Equal(reader.Numbers, stalled.Numbers);
        Assert.InRange(stalled.Messages.Count, 2, 6);
    }

    [Fact]
    public async Task Of_a_listed_run_only_the_latest_state_waits()
    {
        Client client = new() { Reads = new TaskCompletionSource() };
        await using Viewer viewer = NewViewer(client);
        RunResponse run = await service.Api.CreateAsync(Specs.Small);
        viewer.WatchList();

        for (int seq = 1; seq <= 50; seq++)
        {
            viewer.Offer([run with { LastEventSeq = seq }]);
            if (seq == 1)
                await client.WaitForListAsync(1);
        }

        client.Reads.SetResult();
        await client.WaitForListAsync(50);
        Assert.Equal([1, 50], client.Listed);
    }

    private Viewer NewViewer(Client client) => new(
        client, service.Get<EventFeed>(), service.Get<RunReader>(), service.Get<LiveMeter>(), TimeProvider.System, NullLogger<Viewer>.Instance);

    /// <summary>A connection whose calls end when it has read them.</summary>
    private sealed class Client : IRunClient
    {
        private readonly Lock _gate = new();
        private readonly List<long[]> _messages = [];
        private readonly List<long> _listed = [];

        public TaskCompletionSource? Reads { get; init; }

        public IReadOnlyList<long[]> Messages
        {
            get
            {
                lock (_gate)
                    return [.. _messages];
            }
        }

        public IEnumerable<long> Numbers => Messages.SelectMany(numbers => numbers);

        public IReadOnlyList<long> Listed
        {
            get
            {
                lock (_gate)
                    return [.. _listed];
            }
        }

        public Task RunEvents(IReadOnlyList<RunEvent> events)
        {
            lock (_gate)
                _messages.Add([.. events.Select(e => e.EventSeq)]);
            return Reads?.Task ?? Task.CompletedTask;
        }

        public Task RunsChanged(IReadOnlyList<RunResponse> runs)
        {
            lock (_gate)
                _listed.AddRange(runs.Select(run => run.LastEventSeq));
            return Reads?.Task ?? Task.CompletedTask;
        }

        public Task WaitForAsync(long seq) => UntilAsync(() => Numbers.Any(number => number >= seq));

        public Task WaitForListAsync(long seq) => UntilAsync(() => Listed.Contains(seq));

        private static async Task UntilAsync(Func<bool> holds)
        {
            using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
            patience.CancelAfter(TimeSpan.FromMinutes(1));
            while (!holds())
                await Task.Delay(10, patience.Token);
        }
    }
}
