using OverfitWeb.Api.Faults;
using OverfitWeb.Api.Worker;
using Quartz;

namespace OverfitWeb.Api.Queue;

/// <summary>What Quartz fires: the training of one run, on a thread of its own. It claims the run, and does nothing if that no longer waits.</summary>
internal sealed class TrainJob(TrainingThreads threads) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        CrashPoint.At(CrashStep.JobFired);
        if (Guid.TryParse(context.JobDetail.Key.Name, out Guid runId))
            await threads.RunAsync(runId);
    }
}
