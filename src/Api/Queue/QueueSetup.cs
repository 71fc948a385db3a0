namespace OverfitWeb.Api.Queue;

internal static class QueueSetup
{
    public static void AddQueue(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<QueueSignal>();
        builder.Services.AddSingleton<ActiveRuns>();
        builder.Services.AddSingleton<RunIntake>();
        builder.Services.AddSingleton<RunQueue>();
        builder.Services.AddSingleton<RunHandover>();
        builder.Services.AddSingleton<RunCancellation>();
        builder.Services.AddHostedService<InterruptedRuns>();
    }
}
