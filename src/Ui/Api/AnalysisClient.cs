using System.Net.Http.Json;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Analysis;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Api;

/// <summary>What the service can say of a finished run. Every call throws <see cref="ApiException"/> where it does not succeed.</summary>
public sealed class AnalysisClient(HttpClient http)
{
    private static readonly ContractsJson Json = ContractsJson.Default;

    /// <summary>Confusion, calibration and weights in numbers.</summary>
    public Task<AnalysisResult> GetAnalysisAsync(Guid run, AnalysisChoice choice, CancellationToken cancel = default) =>
        http.GetAsync($"{ApiRoutes.Analysis(run)}?{choice.Query}", Json.AnalysisResult, cancel);

    /// <summary>The images that the run gets wrong, the surest first.</summary>
    public Task<MistakesResponse> GetMistakesAsync(Guid run, AnalysisChoice choice, int count, CancellationToken cancel = default) =>
        http.GetAsync($"{ApiRoutes.Mistakes(run)}?{choice.Query}&count={count}", Json.MistakesResponse, cancel);

    /// <summary>Has the run classify an image of 28 × 28 values, 0 black … 1 white.</summary>
    public Task<PredictResponse> PredictAsync(Guid run, WeightsChoice weights, IReadOnlyList<double> pixels, CancellationToken cancel = default) =>
        http.CallAsync(
            new HttpRequestMessage(HttpMethod.Post, $"{ApiRoutes.Predict(run)}?weights={AnalysisChoice.Word(weights)}")
            {
                Content = JsonContent.Create(new PredictRequest { Pixels = pixels }, Json.PredictRequest),
            },
            Json.PredictResponse,
            cancel);
}
