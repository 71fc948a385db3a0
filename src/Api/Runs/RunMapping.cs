using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

internal static class RunMapping
{
    /// <summary>A run as the wire has it.</summary>
    public static RunResponse ToResponse(this Run run) => new()
    {
        Id = run.Id,
        Status = run.Status,
        StopReason = run.StopReason,
        Desired = run.Desired,
        Preset = run.Preset,
        Spec = run.CurrentSpec(),
        Priority = run.Priority,
        Pinned = run.Pinned,
        ParentId = run.ParentId,
        ParentRecord = run.ParentRecord,
        Lineage = run.Lineage,
        Progress = Progress(run),
        Best = run.Best,
        Last = run.Last,
        Final = run.Final,
        CreatedAt = run.CreatedAt,
        StartedAt = run.StartedAt,
        FinishedAt = run.FinishedAt,
        Attempts = run.Attempts,
        InterruptedAt = run.InterruptedAt,
        Error = run.Error,
        Notices = RunNotices.Of(run),
        HasWeights = run.WeightsFence is not null,
        EngineVersion = run.EngineVersion,
        Kernels = run.Kernels,
        LastEventSeq = run.LastEventSeq,
    };

    /// <summary>The spec with the name, tags and notes that the run has by now.</summary>
    public static RunSpec CurrentSpec(this Run run) => run.Spec with { Name = run.Name, Tags = run.Tags, Notes = run.Notes };

    private static RunProgress Progress(Run run)
    {
        double elapsed = run.Last?.ElapsedSeconds ?? 0;
        int iterations = run.Last?.Iteration ?? 0;
        bool open = run.Status is RunStatus.Queued or RunStatus.Running or RunStatus.Paused;
        double images = (double)iterations * run.Spec.Training.BatchSize
            + (double)run.Records * (run.Spec.Dataset.TrainSize + run.Spec.Dataset.TestSize);
        return new()
        {
            Records = run.Records,
            TotalRecords = run.TotalRecords,
            Iterations = run.Final?.Iteration ?? iterations,
            TotalIterations = run.TotalIterations,
            ElapsedSeconds = elapsed,
            RemainingSeconds = open && run.Records > 0 ? elapsed / run.Records * (run.TotalRecords - run.Records) : null,
            ImagesPerSecond = elapsed > 0 ? images / elapsed : null,
        };
    }
}
