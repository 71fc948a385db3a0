using System.Net.Http.Json;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.EndToEnd.Tests.Hosting;

/// <summary>The calls that scenarios make behind the page's back: to prepare runs, and to hold the page against the service.</summary>
public sealed class ServiceClient(Uri address) : IDisposable
{
    private static readonly TimeSpan RunLimit = TimeSpan.FromMinutes(2);

    private readonly HttpClient _http = new() { BaseAddress = address };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Whether it would take a run now.</summary>
    public async Task<bool> IsReadyAsync()
    {
        try
        {
            using HttpResponseMessage response = await _http.GetAsync(new Uri(ApiRoutes.HealthReady, UriKind.Relative), Cancel);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Queues a preset.</summary>
    /// <param name="preset">Its name.</param>
    /// <param name="overrides">A merge patch for its spec.</param>
    public async Task<RunResponse> CreateAsync(string preset, string overrides = "{}")
    {
        using var patch = JsonDocument.Parse(overrides);
        using HttpResponseMessage response = await _http.PostAsJsonAsync(
            ApiRoutes.Runs, new CreateRunRequest(preset, patch.RootElement), ContractsJson.Default.CreateRunRequest, Cancel);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(ContractsJson.Default.RunResponse, Cancel))!;
    }

    /// <summary>Queues presets and waits until all have succeeded.</summary>
    public async Task<IReadOnlyList<Guid>> RunAsync(params (string Preset, string Overrides)[] wanted)
    {
        List<Guid> ids = [];
        foreach ((string preset, string overrides) in wanted)
            ids.Add((await CreateAsync(preset, overrides)).Id);
        foreach (Guid id in ids)
            await Eventually.TrueAsync(async () => (await GetAsync(id)).Status == RunStatus.Succeeded, RunLimit, () => $"Run {id} has not succeeded.");
        return ids;
    }

    /// <summary>Queues an experiment and waits until it has succeeded.</summary>
    /// <param name="request">The body of <c>POST /experiments</c>.</param>
    public async Task<Guid> ExperimentAsync(string request)
    {
        using StringContent body = new(request, Encoding.UTF8, MediaTypeNames.Application.Json);
        using HttpResponseMessage response = await _http.PostAsync(new Uri(ApiRoutes.Experiments, UriKind.Relative), body, Cancel);
        response.EnsureSuccessStatusCode();
        Guid id = (await response.Content.ReadFromJsonAsync(ContractsJson.Default.ExperimentResponse, Cancel))!.Id;
        await Eventually.TrueAsync(
            async () => (await _http.GetFromJsonAsync(ApiRoutes.Experiment(id), ContractsJson.Default.ExperimentResponse, Cancel))!.Status == ExperimentStatus.Succeeded,
            RunLimit,
            () => $"Experiment {id} has not succeeded.");
        return id;
    }

    /// <summary>Waits until a run has made so many records.</summary>
    public Task HasRecordsAsync(Guid id, int count) => Eventually.TrueAsync(
        async () => (await GetAsync(id)).Progress.Records >= count, RunLimit, () => $"Run {id} makes no records.");

    /// <summary>A run as it stands.</summary>
    public async Task<RunResponse> GetAsync(Guid id) =>
        (await _http.GetFromJsonAsync(ApiRoutes.Run(id), ContractsJson.Default.RunResponse, Cancel))!;

    /// <summary>All of a run's records.</summary>
    public async Task<IReadOnlyList<MetricRecord>> MetricsAsync(Guid id) =>
        (await _http.GetFromJsonAsync(ApiRoutes.Metrics(id), ContractsJson.Default.MetricsResponse, Cancel))!.Items;

    /// <summary>A run's epoch lines.</summary>
    public async Task<IReadOnlyList<string>> LogAsync(Guid id) =>
        (await _http.GetStringAsync(ApiRoutes.Log(id), Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Asks a run to stop.</summary>
    public async Task CancelAsync(Guid id)
    {
        using HttpResponseMessage response = await _http.PostAsync(new Uri(ApiRoutes.Cancel(id), UriKind.Relative), null, Cancel);
        response.EnsureSuccessStatusCode();
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
