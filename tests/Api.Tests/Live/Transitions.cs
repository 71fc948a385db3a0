using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Live;

/// <summary>Events without training.</summary>
internal static class Transitions
{
    /// <summary>Two events: a run is started and queued again.</summary>
    public static async Task BackAndForthAsync(Service service, Guid runId)
    {
        await MoveAsync(service, runId, RunStatus.Running, RunEventType.Started);
        await MoveAsync(service, runId, RunStatus.Queued, RunEventType.Queued);
    }

    private static Task<Run?> MoveAsync(Service service, Guid runId, RunStatus status, RunEventType type) =>
        service.Get<RunTransitions>().ApplyAsync(
            runId,
            _ => true,
            row => row.SetProperty(run => run.Status, status),
            [new(type, run => new() { Status = run.Status })],
            cancellationToken: TestContext.Current.CancellationToken);
}
