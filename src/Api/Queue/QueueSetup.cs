using OverfitWeb.Api.Checkpoints;

namespace OverfitWeb.Api.Queue;

internal static class QueueSetup
{
    public static void AddQueue(this WebApplicationBuilder builder)
    {
        builder.AddCheckpoints();
        builder.Services.AddSingleton<QueueSignal>();
        builder.Services.AddSingleton<ActiveRuns>();
        builder.Services.AddSingleton<RunIntake>();
        builder.Services.AddSingleton<RunQueue>();
        builder.Services.AddSingleton<RunHandover>();
        builder.Services.AddSingleton<RunCancellation>();
        builder.Services.AddSingleton<RunPausing>();
        builder.Services.AddSingleton<JobScheduler>();
        builder.Services.AddTransient<TrainJob>();
        builder.Services.AddSingleton<InterruptedRuns>();
        builder.Services.AddHostedService(services => services.GetRequiredService<InterruptedRuns>());
        builder.Services.AddHostedService<RunDispatcher>();
    }
}
