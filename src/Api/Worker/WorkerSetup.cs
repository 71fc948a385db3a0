using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Weights;

namespace OverfitWeb.Api.Worker;

internal static class WorkerSetup
{
    public static void AddWorker(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<WorkerHeartbeat>();
        builder.Services.AddSingleton<WeightStore>();
        builder.Services.AddSingleton<IRunFiles>(services => services.GetRequiredService<WeightStore>());
        builder.Services.AddSingleton<RunMeter>();
        builder.Services.AddSingleton<StagedTraining>();
        builder.Services.AddSingleton<RunExecutor>();
        builder.Services.AddSingleton<TrainingThreads>();
    }
}
