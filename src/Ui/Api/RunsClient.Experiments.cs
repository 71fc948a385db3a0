using System.Net.Http.Headers;
using System.Net.Http.Json;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Ui.Api;

/// <content>Experiments: many runs that answer one question.</content>
public sealed partial class RunsClient
{
    /// <summary>The experiments that need one button.</summary>
    public Task<IReadOnlyList<ReadyMadeResponse>> GetReadyMadeAsync(CancellationToken cancel = default) =>
        GetAsync(ApiRoutes.ReadyMadeExperiments, Json.IReadOnlyListReadyMadeResponse, cancel);

    /// <summary>The newest experiments, or the page at an address such as that of <see cref="ExperimentListResponse.NextLink"/>.</summary>
    public Task<ExperimentListResponse> ListExperimentsAsync(string? address = null, CancellationToken cancel = default) =>
        GetAsync(address ?? ApiRoutes.Experiments, Json.ExperimentListResponse, cancel);

    /// <summary>One experiment as it stands.</summary>
    public Task<ExperimentResponse> GetExperimentAsync(Guid id, CancellationToken cancel = default) =>
        GetAsync(ApiRoutes.Experiment(id), Json.ExperimentResponse, cancel);

    /// <summary>What it has measured so far.</summary>
    public Task<ExperimentResults> GetExperimentResultsAsync(Guid id, CancellationToken cancel = default) =>
        GetAsync(ApiRoutes.ExperimentResults(id), Json.ExperimentResults, cancel);

    /// <summary>The same as CSV.</summary>
    public async Task<string> GetExperimentCsvAsync(Guid id, CancellationToken cancel = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ApiRoutes.ExperimentResults(id));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, cancel);
            return response.IsSuccessStatusCode
                ? await response.Content.ReadAsStringAsync(cancel)
                : throw new ApiException(await ProblemReader.ReadAsync(response, cancel));
        }
        catch (HttpRequestException exception)
        {
            throw new ApiException(new ApiFailure(ApiFailureKind.Unreachable), exception);
        }
    }

    /// <summary>What an experiment would take; nothing is queued.</summary>
    public Task<ExperimentEstimate> ValidateExperimentAsync(ExperimentRequest request, CancellationToken cancel = default) =>
        SendAsync(Post(ApiRoutes.ValidateExperiment, request), Json.ExperimentEstimate, cancel);

    /// <summary>Queues an experiment.</summary>
    public Task<ExperimentResponse> CreateExperimentAsync(ExperimentRequest request, CancellationToken cancel = default) =>
        SendAsync(Post(ApiRoutes.Experiments, request), Json.ExperimentResponse, cancel);

    /// <summary>Stops training, to go on later.</summary>
    public Task<ExperimentResponse> PauseExperimentAsync(Guid id) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, ApiRoutes.PauseExperiment(id)), Json.ExperimentResponse, default);

    /// <summary>Goes on with what was paused or canceled.</summary>
    public Task<ExperimentResponse> ResumeExperimentAsync(Guid id) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, ApiRoutes.ResumeExperiment(id)), Json.ExperimentResponse, default);

    /// <summary>Stops it; what has ended stays.</summary>
    public Task<ExperimentResponse> CancelExperimentAsync(Guid id) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, ApiRoutes.CancelExperiment(id)), Json.ExperimentResponse, default);

    /// <summary>Adds seeds, values or budget.</summary>
    public Task<ExperimentResponse> ExtendExperimentAsync(Guid id, ExtendExperimentRequest request) =>
        SendAsync(
            new HttpRequestMessage(HttpMethod.Post, ApiRoutes.ExtendExperiment(id)) { Content = JsonContent.Create(request, Json.ExtendExperimentRequest) },
            Json.ExperimentResponse,
            default);

    /// <summary>The wrongly labelled training images of a run, and when each was memorised.</summary>
    public Task<MemorizationResponse> GetMemorizationAsync(Guid run, CancellationToken cancel = default) =>
        GetAsync(ApiRoutes.Memorization(run), Json.MemorizationResponse, cancel);

    private static HttpRequestMessage Post(string address, ExperimentRequest request) =>
        new(HttpMethod.Post, address) { Content = JsonContent.Create(request, Json.ExperimentRequest) };
}
