using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Runs;

/// <summary>Makes a run from a resolved spec.</summary>
internal sealed class NewRun(RunTransitions transitions)
{
    /// <param name="spec">The resolved spec.</param>
    /// <param name="preset">The preset that it was made from, if any.</param>
    /// <param name="priority">Each point counts like a minute of waiting.</param>
    /// <param name="parentId">The run that it is a clone of, if any.</param>
    /// <param name="place">Its place among runs that are made together, which are trained in this order.</param>
    public Run Of(RunSpec spec, string? preset, int priority = 0, Guid? parentId = null, int place = 0) =>
        Of(spec, preset, priority, parentId, null, null, place);

    /// <param name="parent">The run that it goes on from.</param>
    /// <param name="records">The parent's records up to the fork.</param>
    /// <param name="spec">The fork's own spec, resolved.</param>
    /// <param name="priority">Each point counts like a minute of waiting.</param>
    public Run Fork(Run parent, IReadOnlyList<MetricRecord> records, RunSpec spec, int priority)
    {
        Run fork = Of(spec, parent.Preset, priority, parent.Id, records.Count, Lineage.Of(parent, records.Count));
        fork.Records = records.Count;
        fork.Last = records[^1];
        fork.Best = records.MaxBy(record => record.TestAccuracy);
        fork.EngineVersion = parent.EngineVersion;
        fork.Kernels = parent.Kernels;
        return fork;
    }

    /// <summary>When a spec's records are made.</summary>
    public static RecordingSchedule ScheduleOf(RunSpec spec) => new(
        spec.Training.Recording.ToEngine(), spec.Training.Epochs, spec.Dataset.TrainSize, spec.Training.BatchSize);

    private Run Of(
        RunSpec spec, string? preset, int priority, Guid? parentId, int? parentRecord, IReadOnlyList<ForkStage>? lineage, int place = 0)
    {
        DateTimeOffset now = transitions.Now;
        RecordingSchedule schedule = ScheduleOf(spec);
        return new()
        {
            Id = Guid.CreateVersion7(now),
            Status = RunStatus.Queued,
            Priority = priority,
            Preset = preset,
            ParentId = parentId,
            ParentRecord = parentRecord,
            Lineage = lineage,
            Name = spec.Name,
            Tags = [.. spec.Tags],
            Notes = spec.Notes,
            Spec = spec,
            SpecHash = Lineage.Hash(lineage ?? [], spec),
            TotalRecords = schedule.TotalRecords,
            TotalIterations = schedule.TotalIterations,
            CreatedAt = now,
            // Many are made within a millisecond, which is as fine as a time is stored.
            DueAt = Priority.DueAt(now, priority).AddMilliseconds(place),
        };
    }
}
