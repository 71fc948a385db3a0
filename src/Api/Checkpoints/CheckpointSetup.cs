using OverfitWeb.Api.Runs;

namespace OverfitWeb.Api.Checkpoints;

internal static class CheckpointSetup
{
    public static void AddCheckpoints(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CheckpointStore>();
        builder.Services.AddSingleton<IRunFiles>(services => services.GetRequiredService<CheckpointStore>());
        builder.Services.AddSingleton<CheckpointRows>();
        builder.Services.AddSingleton<CheckpointRetention>();
        builder.Services.AddHostedService(services => services.GetRequiredService<CheckpointRetention>());
    }
}
