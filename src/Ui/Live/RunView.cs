using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Live;

/// <summary>
/// One run as a page shows it: the run and its records without gap or double, whatever the order in which reads,
/// snapshots and events arrive. Events are merged by their number, records by theirs.
/// </summary>
public sealed class RunView
{
    private readonly SortedDictionary<long, RunEvent> _early = [];
    private readonly List<MetricRecord> _records = [];

    /// <summary>A view of <paramref name="run"/> with the records read beside it.</summary>
    public RunView(RunResponse run, IEnumerable<MetricRecord>? records = null)
    {
        Run = run;
        LastEventSeq = run.LastEventSeq;
        foreach (MetricRecord record in records ?? [])
            Put(record);
        FollowRecords();
    }

    /// <summary>The run as it stands.</summary>
    public RunResponse Run { get; private set; }

    /// <summary>The records by <see cref="MetricRecord.Seq"/>.</summary>
    public IReadOnlyList<MetricRecord> Records => _records;

    /// <summary>The last event up to which nothing is missing.</summary>
    public long LastEventSeq { get; private set; }

    /// <summary>Takes the answer to a subscription, which begins after the last event that was seen.</summary>
    public MergeOutcome Merge(RunSnapshot snapshot)
    {
        if (snapshot.Run.LastEventSeq >= LastEventSeq)
            Run = snapshot.Run;
        return Merge(snapshot.Events);
    }

    /// <summary>
    /// Takes the service's answer to a request. Where events have overtaken it, it still says what no event carries: what the
    /// run is called, and what is asked of it.
    /// </summary>
    public void Take(RunResponse answer)
    {
        if (answer.LastEventSeq >= LastEventSeq)
            Run = answer;
        else
            Run = Run with { Spec = answer.Spec, Pinned = answer.Pinned };
        FollowRecords();
    }

    /// <summary>Takes events in any order, however often they come.</summary>
    public MergeOutcome Merge(IEnumerable<RunEvent> events)
    {
        foreach (RunEvent item in events.Where(item => item.RunId == Run.Id && item.EventSeq > LastEventSeq))
            _early[item.EventSeq] = item;

        bool changed = false;
        while (_early.Remove(LastEventSeq + 1, out RunEvent? next))
        {
            Apply(next);
            changed = true;
        }

        if (changed)
            FollowRecords();
        if (_early.Count > 0)
            return MergeOutcome.Gap;
        return changed ? MergeOutcome.Changed : MergeOutcome.Unchanged;
    }

    private void Apply(RunEvent item)
    {
        LastEventSeq = item.EventSeq;
        foreach (MetricRecord record in item.Data.Records ?? [])
            Put(record);

        if (item.EventSeq <= Run.LastEventSeq)
            return;

        Run = Run with
        {
            LastEventSeq = item.EventSeq,
            Status = item.Data.Status,
            StopReason = item.Data.StopReason,
            Attempts = Math.Max(Run.Attempts, item.Data.Attempt),
            StartedAt = item.Type == RunEventType.Started ? Run.StartedAt ?? item.Time : Run.StartedAt,
            FinishedAt = item.Data.Status.IsEnded() ? item.Time : null,
            InterruptedAt = item.Data.Interrupted ? item.Time : Run.InterruptedAt,
            Desired = IsSettled(item) ? null : Run.Desired,
            Final = item.Data.Final ?? Run.Final,
            Error = item.Data.Error ?? Run.Error,
            Notices = item.Data.Notices ?? Run.Notices,
            HasWeights = item.Data.HasWeights ?? Run.HasWeights,
        };
    }

    /// <summary>Whether nothing that was asked before is under way any more.</summary>
    private static bool IsSettled(RunEvent item) =>
        item.Data.Status.IsEnded() || item.Type is RunEventType.Paused or RunEventType.Resumed;

    private void Put(MetricRecord record)
    {
        int at = _records.Count;
        while (at > 0 && _records[at - 1].Seq > record.Seq)
            at--;

        if (at > 0 && _records[at - 1].Seq == record.Seq)
            _records[at - 1] = record;
        else
            _records.Insert(at, record);
    }

    private void FollowRecords()
    {
        if (_records.Count == 0)
            return;

        MetricRecord last = _records[^1];
        RunProgress progress = last.Seq > Run.Progress.Records ? Pace.After(last, Run.Progress, Run.Spec) : Run.Progress;
        Run = Run with
        {
            Best = _records.MaxBy(record => record.TestAccuracy),
            Last = last,
            Progress = Run.Status.IsEnded() ? progress with { RemainingSeconds = null } : progress,
        };
    }
}
