using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Runs;

/// <summary>Makes a run from a resolved spec.</summary>
internal sealed class NewRun(RunTransitions transitions)
{
    public Run Of(RunSpec spec, string? preset)
    {
        DateTimeOffset now = transitions.Now;
        RecordingSchedule schedule = new(
            spec.Training.Recording.ToEngine(), spec.Training.Epochs, spec.Dataset.TrainSize, spec.Training.BatchSize);
        return new()
        {
            Id = Guid.CreateVersion7(now),
            Status = RunStatus.Queued,
            Preset = preset,
            Name = spec.Name,
            Tags = [.. spec.Tags],
            Notes = spec.Notes,
            Spec = spec,
            SpecHash = SpecResolver.Hash(spec),
            TotalRecords = schedule.TotalRecords,
            TotalIterations = schedule.TotalIterations,
            CreatedAt = now,
            DueAt = now,
        };
    }
}
