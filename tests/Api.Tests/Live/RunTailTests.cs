using OverfitWeb.Api.Live;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Live;

public sealed class RunTailTests(IdleService service) : IClassFixture<IdleService>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_published_in_the_other_order_is_read_once_for_all()
    {
        (RunResponse run, IReadOnlyList<RunEvent> stored) = await StoreAsync(2);
        using SemaphoreSlim reading = new(1);
        RunTail tail = new(run.Id, service.Get<RunReader>(), reading);
        RunCursor[] cursors = [.. Enumerable.Range(0, 20).Select(_ => new RunCursor(tail, 2))];

        // The third event is missing: another writer has committed it and has not published it yet.
        tail.Add(stored[3]);
        IReadOnlyList<RunEvent>[] read = await Task.WhenAll(cursors.Select(cursor => cursor.ReadAsync(Token)));
        tail.Add(stored[2]);

        Assert.All(read, events => Assert.Equal([3, 4], events.Select(e => e.EventSeq).Take(2)));
        Assert.True(tail.TryRead(2, out IReadOnlyList<RunEvent> kept));
        Assert.Equal(stored.Skip(2).Select(e => e.EventSeq), kept.Select(e => e.EventSeq));
        Assert.All(cursors, cursor => Assert.Empty(cursor.ReadAsync(Token).Result));
    }

    [Fact]
    public async Task A_viewer_who_slept_is_served_from_the_database_page_by_page()
    {
        (RunResponse run, IReadOnlyList<RunEvent> stored) = await StoreAsync(100);
        using SemaphoreSlim reading = new(1);
        RunTail tail = new(run.Id, service.Get<RunReader>(), reading);
        foreach (RunEvent each in stored)
            tail.Add(each);
        RunCursor sleeper = new(tail, 1);

        List<RunEvent> read = [];
        int pages = 0;
        while (await sleeper.ReadAsync(Token) is { Count: > 0 } page)
        {
            read.AddRange(page);
            pages++;
        }

        Assert.Equal(stored.Skip(1).Select(e => e.EventSeq), read.Select(e => e.EventSeq));
        Assert.InRange(pages, 3, 5);
        // No more is kept than the latest.
        Assert.False(tail.TryRead(1, out _));
        Assert.True(tail.TryRead(stored[^1].EventSeq - 64, out IReadOnlyList<RunEvent> kept));
        Assert.Equal(64, kept.Count);
    }

    [Fact]
    public void Nothing_is_kept_of_a_run_that_nobody_watches()
    {
        using EventFeed feed = new(service.Get<RunReader>());
        Guid run = Guid.CreateVersion7();
        Wake first = new(), second = new();

        RunTail tail = feed.Watch(run, first);
        Assert.Same(tail, feed.Watch(run, second));
        feed.Leave(run, first);
        Assert.Same(tail, feed.Watch(run, second));
        feed.Leave(run, second);

        Assert.NotSame(tail, feed.Watch(run, first));
    }

    private async Task<(RunResponse Run, IReadOnlyList<RunEvent> Events)> StoreAsync(int pairs)
    {
        RunResponse run = await service.Api.CreateAsync(Specs.Small);
        for (int i = 0; i < pairs; i++)
            await Transitions.BackAndForthAsync(service, run.Id);
        return (run, await service.EventsAsync(run.Id));
    }
}
