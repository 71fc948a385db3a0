using Microsoft.Extensions.Time.Testing;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Live;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Live;

public sealed class RunFeedTests
{
    private readonly FakeLiveConnection _live = new();
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void It_subscribes_after_what_was_read()
    {
        RunFeed feed = Follow(Some.Run(records: 4, lastEventSeq: 7));
        _live.Become(LiveState.Connected);

        Assert.Equal([7], _live.Subscriptions);
        Assert.Equal(7, feed.View.LastEventSeq);
    }

    [Fact]
    public void A_gap_subscribes_again_from_the_last_event_seen()
    {
        RunFeed feed = Follow(Some.Run());
        _live.Become(LiveState.Connected);
        _live.Deliver(Some.Event(1, 1));
        _live.OnSubscribe = (_, after) => Task.FromResult<RunSnapshot?>(
            new RunSnapshot(Some.Run(lastEventSeq: 3), [Some.Event(after + 1, 2), Some.Event(after + 2, 3)]));

        _live.Deliver(Some.Event(4, 4));

        Assert.Equal([0, 1], _live.Subscriptions);
        Assert.Equal([1, 2, 3, 4], feed.View.Records.Select(record => record.Seq));
    }

    [Fact]
    public void A_reconnect_subscribes_again_from_the_last_event_seen()
    {
        Follow(Some.Run());
        _live.Become(LiveState.Connected);
        _live.Deliver(Some.Event(1, 1), Some.Event(2, 2));

        _live.Become(LiveState.Lost);
        _live.Become(LiveState.Connected);

        Assert.Equal([0, 2], _live.Subscriptions);
    }

    [Fact]
    public void Events_that_come_while_the_snapshot_is_read_are_in_the_view_once()
    {
        var answer = new TaskCompletionSource<RunSnapshot?>();
        _live.OnSubscribe = (_, _) => answer.Task;
        RunFeed feed = Follow(Some.Run());
        _live.Become(LiveState.Connected);

        _live.Deliver(Some.Event(3, 3));
        _live.Deliver(Some.Event(2, 2), Some.Event(3, 3));
        answer.SetResult(new RunSnapshot(Some.Run(records: 2, lastEventSeq: 2), [Some.Event(1, 1), Some.Event(2, 2)]));

        Assert.Equal([0], _live.Subscriptions);
        Assert.Equal([1, 2, 3], feed.View.Records.Select(record => record.Seq));
    }

    [Fact]
    public void A_socket_cut_off_in_the_middle_of_a_subscription_does_not_end_all_later_ones()
    {
        var cut = new TaskCompletionSource<RunSnapshot?>();
        _live.OnSubscribe = (_, _) => cut.Task;
        RunFeed feed = Follow(Some.Run());
        _live.Become(LiveState.Connected);
        _live.Become(LiveState.Lost);
        cut.SetException(new System.Net.WebSockets.WebSocketException("The remote party closed the connection."));

        _live.OnSubscribe = (_, _) => Task.FromResult<RunSnapshot?>(new RunSnapshot(Some.Run(records: 1, lastEventSeq: 1), [Some.Event(1, 1)]));
        _live.Become(LiveState.Connected);
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal([1], feed.View.Records.Select(record => record.Seq));
    }

    [Fact]
    public void A_subscription_made_on_the_way_to_another_connection_is_made_again()
    {
        var late = new TaskCompletionSource<RunSnapshot?>();
        _live.OnSubscribe = (_, _) => late.Task;
        Follow(Some.Run());
        _live.Become(LiveState.Connected);
        _live.Become(LiveState.Lost);
        _live.Become(LiveState.Connected);
        _live.OnSubscribe = (_, _) => Task.FromResult<RunSnapshot?>(new RunSnapshot(Some.Run(), []));

        late.SetResult(new RunSnapshot(Some.Run(), []));

        Assert.Equal([0, 0], _live.Subscriptions);
    }

    [Fact]
    public void A_subscription_that_fails_is_tried_again()
    {
        int attempts = 0;
        _live.OnSubscribe = (_, _) => ++attempts == 1
            ? throw new InvalidOperationException("not connected")
            : Task.FromResult<RunSnapshot?>(new RunSnapshot(Some.Run(lastEventSeq: 1), [Some.Event(1, 1)]));
        RunFeed feed = Follow(Some.Run());
        _live.Become(LiveState.Connected);
        Assert.Empty(feed.View.Records);

        _time.Advance(TimeSpan.FromSeconds(3));

        Assert.Single(feed.View.Records);
    }

    [Fact]
    public void A_run_that_has_ended_needs_no_connection()
    {
        Follow(Some.Run(status: RunStatus.Succeeded, records: 10, lastEventSeq: 12));

        Assert.Equal(LiveState.Idle, _live.State);
        Assert.Empty(_live.Subscriptions);
    }

    [Fact]
    public async Task After_leaving_nothing_changes_any_more()
    {
        RunFeed feed = Follow(Some.Run());
        _live.Become(LiveState.Connected);
        int changes = 0;
        feed.Changed += () => changes++;

        await feed.DisposeAsync();
        _live.Deliver(Some.Event(1, 1));

        Assert.Equal(0, changes);
        Assert.Empty(feed.View.Records);
        Assert.Equal(1, _live.Unsubscriptions);
    }

    private RunFeed Follow(RunResponse run) => RunFeed.Follow(new RunView(run), _live, _time);
}
