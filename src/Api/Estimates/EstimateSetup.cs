namespace OverfitWeb.Api.Estimates;

internal static class EstimateSetup
{
    public static void AddEstimates(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TrialDesk>();
        builder.Services.AddSingleton<PastRuns>();
        builder.Services.AddSingleton<RunEstimator>();
    }
}
