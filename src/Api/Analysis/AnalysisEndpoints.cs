using Microsoft.AspNetCore.Mvc;
using OverfitWeb.Api.Problems;
using OverfitWeb.Contracts.Analysis;

namespace OverfitWeb.Api.Analysis;

/// <summary>The addresses under a run that look at what it learned.</summary>
internal static class AnalysisEndpoints
{
    public static void AddAnalysis(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AnalysisSubjects>();
        builder.Services.AddSingleton<AnalysisDesk>();
        builder.Services.AddSingleton<ModelShelf>();
        builder.Services.AddSingleton<Analyst>();
        builder.Services.AddSingleton<AnalysisThread>();
        builder.Services.AddHostedService(services => services.GetRequiredService<AnalysisThread>());
    }

    public static void MapAnalysis(this RouteGroupBuilder run)
    {
        run.MapGet("/analysis", GetAnalysis.HandleAsync)
            .WithName("getAnalysis")
            .WithSummary("A finished run's confusion, calibration and weights in numbers")
            .ProducesProblems(400, 404, 409, 422, 429, 503);
        run.MapGet("/mistakes", GetMistakes.HandleAsync)
            .WithName("getMistakes")
            .WithSummary("The images that a finished run gets wrong, the surest first")
            .ProducesProblems(400, 404, 409, 422, 429, 503);
        run.MapGet("/weights/{layer}.png", GetWeightPicture.HandleAsync)
            .WithName("getWeightPicture")
            .WithSummary("A picture of a finished run's weights: blue below 0, white 0, red above")
            .Produces<FileContentResult>(200, "image/png")
            .Produces(304)
            .ProducesProblems(400, 404, 409, 422, 429, 503);
        run.MapPost("/predict", PredictImage.HandleAsync)
            .WithName("predict")
            .WithSummary("Has a finished run classify an image")
            .Accepts<PredictRequest>("application/json")
            .ProducesProblems(400, 404, 409, 413, 415, 422, 429, 503);
    }
}
