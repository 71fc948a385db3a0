using OverfitWeb.Api.Checkpoints;
using OverfitWeb.Api.Queue;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>
/// Makes runs that go on from a record of another. A fork takes over the records up to there and the nearest checkpoint
/// before, so that it needs its parent no more; without a checkpoint it is trained from the seed, to the same bits.
/// </summary>
internal sealed partial class RunForks(
    NewRun newRun, RunReader runs, CheckpointRows rows, CheckpointStore files, ILogger<RunForks> logger)
{
    /// <summary>Makes a fork that is not stored yet, and what it takes over.</summary>
    /// <param name="parent">The run that it goes on from.</param>
    /// <param name="fromRecord">A record that the parent has made, from 1.</param>
    /// <param name="spec">The fork's own spec; it fits the parent's network, images and records.</param>
    /// <param name="priority">Its priority.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    public async Task<(Run Fork, Inheritance Inheritance)> MakeAsync(
        Run parent, int fromRecord, RunSpec spec, int priority, CancellationToken cancellationToken)
    {
        IReadOnlyList<MetricRecord> records =
            [.. (await runs.RecordsAsync(parent.Id, 0, cancellationToken)).TakeWhile(record => record.Seq <= fromRecord)];
        Run fork = newRun.Fork(parent, records, spec, priority);
        return (fork, new(records, await CopyNearestAsync(parent, fork, fromRecord, cancellationToken)));
    }

    /// <summary>Takes back a fork that was not stored.</summary>
    public void Discard(Run fork) => files.Delete(fork.Id);

    private async Task<CheckpointRow?> CopyNearestAsync(Run parent, Run fork, int fromRecord, CancellationToken cancellationToken)
    {
        foreach (CheckpointRow row in (await rows.OfAsync(parent.Id, cancellationToken)).Where(row => row.Record <= fromRecord))
        {
            try
            {
                files.Copy(row, fork.Id, fork.Fence);
                return new()
                {
                    RunId = fork.Id,
                    Record = row.Record,
                    Stage = row.Stage,
                    Fence = fork.Fence,
                    Sha256 = row.Sha256,
                    Bytes = row.Bytes,
                    TestAccuracy = row.TestAccuracy,
                    EngineVersion = row.EngineVersion,
                    Kernels = row.Kernels,
                    CreatedAt = row.CreatedAt,
                };
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or Engine.State.CheckpointException)
            {
                // It went with the retention rule a moment ago, or is damaged: the one before, or the seed, does as well.
                LogNotCopied(e, parent.Id);
            }
        }

        return null;
    }

    [LoggerMessage(LogLevel.Warning, "A checkpoint of run {RunId} could not be copied for a fork")]
    private partial void LogNotCopied(Exception fault, Guid runId);
}
