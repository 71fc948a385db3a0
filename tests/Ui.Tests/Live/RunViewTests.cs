using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Live;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Live;

public sealed class RunViewTests
{
    [Fact]
    public void Events_in_order_are_applied_once_each()
    {
        var view = new RunView(Some.Run());

        Assert.Equal(MergeOutcome.Changed, view.Merge([Some.Event(1, 1), Some.Event(2, 2, 3)]));

        Assert.Equal([1, 2, 3], Seqs(view));
        Assert.Equal(2, view.LastEventSeq);
    }

    [Fact]
    public void Doubled_events_change_nothing()
    {
        var view = new RunView(Some.Run());
        view.Merge([Some.Event(1, 1), Some.Event(2, 2)]);

        Assert.Equal(MergeOutcome.Unchanged, view.Merge([Some.Event(2, 2), Some.Event(1, 1)]));

        Assert.Equal([1, 2], Seqs(view));
    }

    [Fact]
    public void Events_out_of_order_wait_for_the_missing_one()
    {
        var view = new RunView(Some.Run());

        Assert.Equal(MergeOutcome.Gap, view.Merge([Some.Event(3, 3), Some.Event(2, 2)]));
        Assert.Empty(view.Records);

        Assert.Equal(MergeOutcome.Changed, view.Merge([Some.Event(1, 1)]));
        Assert.Equal([1, 2, 3], Seqs(view));
        Assert.Equal(3, view.LastEventSeq);
    }

    [Fact]
    public void A_snapshot_fills_a_gap_and_what_came_early_follows_it()
    {
        var view = new RunView(Some.Run());
        view.Merge([Some.Event(1, 1)]);
        Assert.Equal(MergeOutcome.Gap, view.Merge([Some.Event(4, 4)]));

        var snapshot = new RunSnapshot(Some.Run(records: 3, lastEventSeq: 3), [Some.Event(2, 2), Some.Event(3, 3)]);

        Assert.Equal(MergeOutcome.Changed, view.Merge(snapshot));
        Assert.Equal([1, 2, 3, 4], Seqs(view));
    }

    [Fact]
    public void Records_read_ahead_of_the_events_are_not_doubled()
    {
        var view = new RunView(Some.Run(lastEventSeq: 1), [Some.Record(1), Some.Record(2), Some.Record(3)]);

        view.Merge([Some.Event(2, 2, 3), Some.Event(3, 4)]);

        Assert.Equal([1, 2, 3, 4], Seqs(view));
    }

    [Fact]
    public void A_record_made_again_after_an_interruption_replaces_the_first()
    {
        var view = new RunView(Some.Run(), [Some.Record(1), Some.Record(2, train: 0.1)]);

        view.Merge([Some.Event(1, 2, 3)]);

        Assert.Equal([1, 2, 3], Seqs(view));
        Assert.Equal(0.5, view.Records[1].TrainAccuracy);
    }

    [Fact]
    public void An_older_event_adds_records_but_does_not_turn_the_status_back()
    {
        var view = new RunView(Some.Run());

        view.Merge(new RunSnapshot(
            Some.Run(status: RunStatus.Succeeded, records: 2, lastEventSeq: 3), [Some.Event(1, 1), Some.Event(2, 2), Some.Succeeded(3)]));

        Assert.Equal(RunStatus.Succeeded, view.Run.Status);
        Assert.Equal([1, 2], Seqs(view));
    }

    [Fact]
    public void The_end_brings_status_reason_and_last_measurement()
    {
        var view = new RunView(Some.Run());

        view.Merge([Some.Event(1, 1), Some.Succeeded(2)]);

        Assert.Equal(RunStatus.Succeeded, view.Run.Status);
        Assert.Equal(StopReason.Epochs, view.Run.StopReason);
        Assert.Equal(0.75, view.Run.Final!.TestAccuracy);
        Assert.Equal(Some.Time, view.Run.FinishedAt);
        Assert.Null(view.Run.Progress.RemainingSeconds);
    }

    [Fact]
    public void Best_is_the_first_of_equals_and_last_the_newest()
    {
        var view = new RunView(Some.Run(), [Some.Record(1, test: 0.3), Some.Record(2, test: 0.6), Some.Record(3, test: 0.6), Some.Record(4, test: 0.5)]);

        Assert.Equal(2, view.Run.Best!.Seq);
        Assert.Equal(4, view.Run.Last!.Seq);
    }

    [Fact]
    public void An_answer_that_events_have_overtaken_still_names_and_pins()
    {
        var view = new RunView(Some.Run());
        view.Merge([Some.Event(1, 1), Some.Succeeded(2)]);

        view.Take(Some.Run() with { Pinned = true, Spec = view.Run.Spec with { Name = "kept" } });

        Assert.Equal((RunStatus.Succeeded, true, "kept"), (view.Run.Status, view.Run.Pinned, view.Run.Spec.Name));
    }

    [Fact]
    public void A_pause_that_has_come_is_no_longer_asked_for()
    {
        var view = new RunView(Some.Run() with { Desired = DesiredState.Pause });
        RunEvent paused = Some.Event(2) with { Type = RunEventType.Paused, Data = new() { Status = RunStatus.Paused } };

        view.Merge([Some.Event(1, 1)]);
        Assert.Equal(DesiredState.Pause, view.Run.Desired);
        view.Merge([paused]);

        Assert.Equal((RunStatus.Paused, (DesiredState?)null), (view.Run.Status, view.Run.Desired));
    }

    [Fact]
    public void Events_of_another_run_are_left_alone()
    {
        var view = new RunView(Some.Run(number: 2));

        Assert.Equal(MergeOutcome.Unchanged, view.Merge([Some.Event(1, 1)]));
        Assert.Empty(view.Records);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Any_order_with_doubles_gives_the_same_view(int seed)
    {
        var random = new Random(seed);
        RunEvent[] events = [.. Enumerable.Range(1, 30).Select(n => Some.Event(n, n)), Some.Succeeded(31)];
        RunEvent[] deliveries = [.. events, .. events];
        random.Shuffle(deliveries);
        var view = new RunView(Some.Run(total: 30));

        foreach (RunEvent delivery in deliveries)
            view.Merge([delivery]);

        Assert.Equal(Enumerable.Range(1, 30), Seqs(view));
        Assert.Equal(RunStatus.Succeeded, view.Run.Status);
    }

    private static IEnumerable<int> Seqs(RunView view) => view.Records.Select(record => record.Seq);
}
