using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Ensembles;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Api;

/// <summary>The REST surface, typed. Every call throws <see cref="ApiException"/> where it does not succeed.</summary>
public sealed partial class RunsClient(HttpClient http)
{
    private static readonly ContractsJson Json = ContractsJson.Default;

    /// <summary>The named experiments.</summary>
    public Task<IReadOnlyList<PresetResponse>> GetPresetsAsync(CancellationToken cancel = default) =>
        GetAsync(ApiRoutes.Presets, Json.IReadOnlyListPresetResponse, cancel);

    /// <summary>What a spec may ask for.</summary>
    public Task<CatalogResponse> GetCatalogAsync(CancellationToken cancel = default) =>
        GetAsync(ApiRoutes.Catalog, Json.CatalogResponse, cancel);

    /// <summary>One run.</summary>
    public Task<RunResponse> GetRunAsync(Guid id, CancellationToken cancel = default) =>
        GetAsync(ApiRoutes.Run(id), Json.RunResponse, cancel);

    /// <summary>Every record of a run.</summary>
    public Task<MetricsResponse> GetMetricsAsync(Guid id, CancellationToken cancel = default) =>
        GetAsync(ApiRoutes.Metrics(id), Json.MetricsResponse, cancel);

    /// <summary>Evenly spaced records of a run, for a small picture.</summary>
    public Task<MetricsResponse> GetMetricsAsync(Guid id, int maxPoints, CancellationToken cancel = default) =>
        GetAsync($"{ApiRoutes.Metrics(id)}?maxPoints={maxPoints}", Json.MetricsResponse, cancel);

    /// <summary>Several runs with their curves and what differs in their specs.</summary>
    public Task<CompareResponse> CompareAsync(IEnumerable<Guid> ids, CancellationToken cancel = default) =>
        GetAsync($"{ApiRoutes.Compare}?runs={string.Join(',', ids)}", Json.CompareResponse, cancel);

    /// <summary>What a preset with changes would come to, without queuing it.</summary>
    public Task<ValidateRunResponse> ValidateAsync(CreateRunRequest request, CancellationToken cancel = default) => SendAsync(
        new HttpRequestMessage(HttpMethod.Post, ApiRoutes.ValidateRun) { Content = JsonContent.Create(request, Json.CreateRunRequest) },
        Json.ValidateRunResponse,
        cancel);

    /// <summary>Queues a preset with changes. A key sent twice queues one run.</summary>
    public Task<RunResponse> CreateAsync(CreateRunRequest request, string idempotencyKey, CancellationToken cancel = default)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Runs)
        {
            Content = JsonContent.Create(request, Json.CreateRunRequest),
        };
        message.Headers.Add("Idempotency-Key", idempotencyKey);
        return SendAsync(message, Json.RunResponse, cancel);
    }

    /// <summary>The latest averages of finished runs, the newest first.</summary>
    public Task<IReadOnlyList<EnsembleResponse>> ListEnsemblesAsync(CancellationToken cancel = default) =>
        GetAsync(ApiRoutes.Ensembles, Json.IReadOnlyListEnsembleResponse, cancel);

    /// <summary>Averages finished runs.</summary>
    public Task<EnsembleResponse> AverageAsync(IEnumerable<Guid> runs, CancellationToken cancel = default) => SendAsync(
        new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Ensembles)
        {
            Content = JsonContent.Create(new CreateEnsembleRequest { Runs = [.. runs.Select(run => run.ToString())] }, Json.CreateEnsembleRequest),
        },
        Json.EnsembleResponse,
        cancel);

    /// <summary>Asks a run to stop.</summary>
    public Task<RunResponse> CancelAsync(Guid id, CancellationToken cancel = default) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Cancel(id)), Json.RunResponse, cancel);

    private Task<T> GetAsync<T>(string address, JsonTypeInfo<T> type, CancellationToken cancel) =>
        http.GetAsync(address, type, cancel);

    private Task<T> SendAsync<T>(HttpRequestMessage message, JsonTypeInfo<T> type, CancellationToken cancel) =>
        http.CallAsync(message, type, cancel);
}
