using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Settings;
using OverfitWeb.Api.Worker;

namespace OverfitWeb.Api.Queue;

/// <summary>
/// Gives the runs whose turn it is to the scheduler, no more than there are workers for: so a thousand runs are taken in
/// at once, and one with a high priority does not wait behind jobs that were made before it came. Every few seconds it
/// looks for runs that have no job although it is their turn, whatever the reason.
/// </summary>
internal sealed partial class RunDispatcher(
    OverfitSettings settings,
    RunQueue queue,
    QueueSignal signal,
    JobScheduler scheduler,
    TrainingThreads threads,
    ActiveRuns active,
    InterruptedRuns interrupted,
    MnistStore mnist,
    WorkerHeartbeat heartbeat,
    TimeProvider clock,
    ILogger<RunDispatcher> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>A job that has not fired after this long will not.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Dictionary<Guid, long> _scheduled = [];
    private long _reconciled;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // Every run is handed back before the database goes away.
        await threads.WhenIdleAsync().WaitAsync(cancellationToken);
        await scheduler.StopAsync(waitForJobs: true);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Workers == 0)
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            for (int worker = 1; worker <= settings.Workers; worker++)
                heartbeat.Beat(worker);
            TimeSpan wait = mnist.Loaded.IsCompleted ? Interval : Interval / 40;
            if (mnist.Loaded.IsCompletedSuccessfully && !await TryDispatchAsync(stoppingToken))
                wait = Interval / 2;
            await signal.WaitAsync(wait, stoppingToken);
        }
    }

    private async Task<bool> TryDispatchAsync(CancellationToken stopping)
    {
        try
        {
            if (_reconciled == 0 || clock.GetElapsedTime(_reconciled) >= Interval)
                await ReconcileAsync(stopping);
            await DispatchAsync(stopping);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            LogTrouble(e);
            await TryResetAsync();
            return false;
        }
    }

    private async Task DispatchAsync(CancellationToken stopping)
    {
        foreach (Guid id in threads.TakeStarted())
            _scheduled.Remove(id);
        HashSet<Guid> occupied = [.. threads.Runs, .. _scheduled.Keys];
        int free = settings.Workers - occupied.Count;
        if (free <= 0 || active.WantsNoCompany)
            return;
        foreach (WaitingRun run in await queue.NextAsync(free, occupied, stopping))
        {
            // One that wants no company waits for the others to end, and everything behind it waits with it.
            if (run.Alone && occupied.Count > 0)
                return;
            await scheduler.ScheduleAsync(run.Id, stopping);
            _scheduled[run.Id] = clock.GetTimestamp();
            occupied.Add(run.Id);
            if (run.Alone)
                return;
        }
    }

    private async Task ReconcileAsync(CancellationToken stopping)
    {
        await interrupted.ReconcileAsync(stopping);
        foreach ((Guid id, long since) in _scheduled.ToList())
        {
            if (!await scheduler.HasAsync(id, stopping))
                _scheduled.Remove(id);
            else if (clock.GetElapsedTime(since) > Patience)
                throw new InvalidOperationException($"The job of run {id} does not fire.");
        }

        _reconciled = clock.GetTimestamp();
    }

    // What the scheduler forgot is scheduled again from the runs table.
    private async Task TryResetAsync()
    {
        try
        {
            await scheduler.ResetAsync();
            _scheduled.Clear();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogTrouble(e);
        }
    }

    [LoggerMessage(LogLevel.Error, "The dispatcher met a fault; it makes the scheduler anew and goes on")]
    private partial void LogTrouble(Exception fault);
}
