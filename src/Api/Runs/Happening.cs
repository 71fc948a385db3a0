using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>One event of a transition.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Data">What comes with it, from the run as changed.</param>
/// <param name="Records">The new records, for <see cref="RunEventType.EpochCompleted"/>.</param>
internal sealed record Happening(RunEventType Type, Func<Run, RunEventData> Data, IReadOnlyList<MetricRecord>? Records = null)
{
    public EventRow ToRow(Run run, long seq, DateTimeOffset time) => new()
    {
        RunId = run.Id,
        Seq = seq,
        Type = Type,
        Time = time,
        Data = Data(run),
        FirstRecord = Records?[0].Seq,
        LastRecord = Records?[^1].Seq,
    };
}
