using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Analysis;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Experiments;

/// <summary>Asks a running service, as anybody could.</summary>
internal sealed class ServiceClient(HttpClient http, bool smoke)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Task<RunResponse>> _runs = [];

    public async Task WaitUntilReadyAsync()
    {
        for (int tries = 0; tries < 120; tries++)
        {
            try
            {
                using HttpResponseMessage response = await http.GetAsync(ApiRoutes.HealthReady);
                if (response.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // It is still starting.
            }

            await Task.Delay(Interval);
        }

        throw new TimeoutException($"No service is ready at {http.BaseAddress}.");
    }

    /// <summary>Queues every setting from every seed; equal ones only once.</summary>
    public async Task QueueAsync(IEnumerable<(Setting Setting, IReadOnlyList<long> Seeds)> wanted)
    {
        foreach ((Setting setting, IReadOnlyList<long> seeds) in wanted)
        {
            foreach (long seed in seeds)
                await RunAsync(setting, seed);
        }
    }

    /// <summary>The finished runs of a setting, in the order of the seeds.</summary>
    public async Task<IReadOnlyList<RunResponse>> FinishedAsync(Setting setting, IReadOnlyList<long> seeds)
    {
        List<RunResponse> finished = [];
        foreach (long seed in seeds)
        {
            RunResponse run = await RunAsync(setting, seed);
            while (run.FinishedAt is null)
            {
                await Task.Delay(Interval);
                run = await GetAsync(ApiRoutes.Run(run.Id), ContractsJson.Default.RunResponse);
            }

            if (run.Status != RunStatus.Succeeded)
                throw new InvalidOperationException($"{setting.Name}, seed {seed}: {run.Status}. {run.Error}");
            finished.Add(run);
        }

        Console.Error.WriteLine($"{DateTime.Now:T} {setting.Name}: {seeds.Count} runs");
        return finished;
    }

    public Task<CompareResponse> CompareAsync(IEnumerable<RunResponse> runs) =>
        GetAsync($"{ApiRoutes.Compare}?runs={string.Join(',', runs.Select(run => run.Id))}", ContractsJson.Default.CompareResponse);

    public async Task<IReadOnlyList<MetricRecord>> RecordsAsync(RunResponse run) =>
        (await GetAsync(ApiRoutes.Metrics(run.Id), ContractsJson.Default.MetricsResponse)).Items;

    /// <summary>A run's network asked with Monte-Carlo dropout.</summary>
    public Task<AnalysisResult> MonteCarloAsync(RunResponse run, string images, int samples) => GetAsync(
        string.Create(CultureInfo.InvariantCulture, $"{ApiRoutes.Analysis(run.Id)}?images={images}&samples={samples}"),
        ContractsJson.Default.AnalysisResult);

    private async Task<RunResponse> RunAsync(Setting setting, long seed)
    {
        string body = setting.Body(seed, smoke);
        if (!_runs.TryGetValue(body, out Task<RunResponse>? run))
            _runs[body] = run = PostAsync(body);
        return await run;
    }

    private async Task<RunResponse> PostAsync(string body)
    {
        using HttpResponseMessage response = await http.PostAsync(ApiRoutes.Runs, new StringContent(body, Encoding.UTF8, "application/json"));
        await ThrowAsync(response);
        return (await response.Content.ReadFromJsonAsync(ContractsJson.Default.RunResponse))!;
    }

    private async Task<TValue> GetAsync<TValue>(string address, JsonTypeInfo<TValue> type)
    {
        using HttpResponseMessage response = await http.GetAsync(address);
        await ThrowAsync(response);
        return (await response.Content.ReadFromJsonAsync(type))!;
    }

    private static async Task ThrowAsync(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"{response.RequestMessage!.RequestUri}: {await response.Content.ReadAsStringAsync()}");
    }
}
