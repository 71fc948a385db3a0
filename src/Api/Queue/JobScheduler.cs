using Microsoft.Data.Sqlite;
using OverfitWeb.Api.Faults;
using OverfitWeb.Api.Settings;
using Quartz;
using Quartz.Extensibility;

namespace OverfitWeb.Api.Queue;

/// <summary>
/// Quartz, with a store of its own beside the database of runs. It fires the jobs that the dispatcher gives it, and fires
/// again those that a crash cut off. It can be thrown away and built again at any time.
/// </summary>
internal sealed partial class JobScheduler(
    OverfitSettings settings, IServiceProvider services, TimeProvider clock, ILoggerFactory loggers, ILogger<JobScheduler> logger) : IJobFactory
{
    public const string FileName = "queue.db";

    private const string Group = "runs";

    // Long ago, so that a job is due whatever anybody does to the clock.
    private static readonly DateTimeOffset Due = DateTimeOffset.UnixEpoch.AddYears(1);

    private IScheduler? _scheduler;

    private string Path => System.IO.Path.Combine(settings.DataFolder, FileName);

    /// <summary>Gives Quartz a run's job, unless it has one.</summary>
    public async Task ScheduleAsync(Guid runId, CancellationToken cancellationToken)
    {
        IScheduler scheduler = await RunningAsync(cancellationToken);
        IJobDetail job = JobBuilder.Create<TrainJob>().WithIdentity(runId.ToString(), Group).RequestRecovery().Build();
        ITrigger trigger = TriggerBuilder.Create()
            .WithIdentity(runId.ToString(), Group)
            .StartAt(Due)
            .WithSchedule(SimpleScheduleBuilder.Create().WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
            .Build();
        try
        {
            await scheduler.ScheduleJob(job, trigger, cancellationToken: cancellationToken);
        }
        catch (ObjectAlreadyExistsException)
        {
            // Left by an earlier start of the service; it fires by itself.
        }

        CrashPoint.At(CrashStep.JobScheduled);
    }

    /// <summary>Whether Quartz has a job for the run.</summary>
    public async Task<bool> HasAsync(Guid runId, CancellationToken cancellationToken) =>
        await (await RunningAsync(cancellationToken)).Exists(new JobKey(runId.ToString(), Group), cancellationToken);

    /// <summary>Begins with an empty store; trainings that go on are not touched.</summary>
    public async Task ResetAsync()
    {
        await StopAsync(waitForJobs: false);
        SqliteConnection.ClearAllPools();
        foreach (string suffix in (string[])["", "-wal", "-shm"])
            File.Delete(Path + suffix);
    }

    public async Task StopAsync(bool waitForJobs)
    {
        if (Interlocked.Exchange(ref _scheduler, null) is not IScheduler scheduler)
            return;
        try
        {
            await scheduler.Shutdown(waitForJobs);
        }
        catch (Exception e)
        {
            LogTrouble(e);
        }
    }

    public ValueTask<JobScope> CreateJob(TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken = default) =>
        new(new JobScope(services.GetRequiredService<TrainJob>()));

    public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken = default) => default;

    private async Task<IScheduler> RunningAsync(CancellationToken cancellationToken)
    {
        if (_scheduler is not null)
            return _scheduler;
        IScheduler scheduler = await QuartzSchedulerBuilder.Create(Configure).BuildScheduler(cancellationToken);
        await scheduler.Start(cancellationToken);
        return _scheduler = scheduler;
    }

    private void Configure(IQuartzBuilder quartz)
    {
        quartz.Services.AddSingleton(loggers);
        quartz.UseTimeProvider(clock);
        quartz.UseJobFactory(this);
        quartz.UseDefaultThreadPool(settings.Workers);
        quartz.UsePersistentStore(store =>
        {
            store.UseSqlite(QueueConnections.Instance, new SqliteConnectionStringBuilder { DataSource = Path }.ToString());
            store.ConfigureStore(options =>
            {
                options.StoreJobDataAsStrings = true;
                options.RecoverFiringsCancelledByShutdown = true;
            });
            store.ProvisionSchema();
        });
    }

    [LoggerMessage(LogLevel.Warning, "The scheduler did not stop cleanly, which does no harm")]
    private partial void LogTrouble(Exception fault);
}
