using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Support;

/// <summary>Calls the service over HTTP, as a client would.</summary>
public sealed class ApiClient(HttpClient http)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public HttpClient Http => http;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public Task<HttpResponseMessage> PostAsync(string body, string mediaType = "application/json") =>
        http.PostAsync(ApiRoutes.Runs, new StringContent(body, Encoding.UTF8, mediaType), Token);

    public async Task<RunResponse> CreateAsync(string body)
    {
        using HttpResponseMessage response = await PostAsync(body);
        Assert.True(response.StatusCode == HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync(Token));
        return await ReadAsync(response, ContractsJson.Default.RunResponse);
    }

    public async Task<TValue> GetAsync<TValue>(string address, JsonTypeInfo<TValue> type)
    {
        using HttpResponseMessage response = await http.GetAsync(address, Token);
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Token));
        return await ReadAsync(response, type);
    }

    public Task<string> TextAsync(string address) => http.GetStringAsync(address, Token);

    public async Task<JsonElement> JsonAsync(string address) => JsonElement.Parse(await TextAsync(address));

    public Task<RunResponse> RunAsync(Guid id) => GetAsync(ApiRoutes.Run(id), ContractsJson.Default.RunResponse);

    public Task<MetricsResponse> MetricsAsync(Guid id, string query = "") =>
        GetAsync(ApiRoutes.Metrics(id) + query, ContractsJson.Default.MetricsResponse);

    public Task<RunListResponse> ListAsync(string query = "") =>
        GetAsync(ApiRoutes.Runs + query, ContractsJson.Default.RunListResponse);

    public Task<HttpResponseMessage> CancelAsync(Guid id) => http.PostAsync(ApiRoutes.Cancel(id), null, Token);

    /// <summary>Waits until the run is as asked for.</summary>
    public async Task<RunResponse> WaitAsync(Guid id, Func<RunResponse, bool> until)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(Patience);
        while (true)
        {
            RunResponse run = await RunAsync(id);
            if (until(run))
                return run;
            await Task.Delay(20, patience.Token);
        }
    }

    public Task<RunResponse> WaitForEndAsync(Guid id) => WaitAsync(id, run => run.FinishedAt is not null);

    /// <summary>Posts what makes or steers an experiment, and has it accepted.</summary>
    public async Task<ExperimentResponse> ExperimentAsync(string address, string? body = null)
    {
        using HttpResponseMessage response = await http.PostAsync(
            address, body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"), Token);
        Assert.True(response.StatusCode == HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync(Token));
        return await ReadAsync(response, ContractsJson.Default.ExperimentResponse);
    }

    public Task<ExperimentResponse> CreateExperimentAsync(string body) => ExperimentAsync(ApiRoutes.Experiments, body);

    /// <summary>Makes an experiment and waits until all its runs have succeeded.</summary>
    public async Task<ExperimentResponse> EndExperimentAsync(string body)
    {
        ExperimentResponse made = await CreateExperimentAsync(body);
        ExperimentResponse ended = await WaitForExperimentAsync(made.Id, experiment => experiment.FinishedAt is not null);
        Assert.Equal(ExperimentStatus.Succeeded, ended.Status);
        return ended;
    }

    /// <summary>Waits until the experiment is as asked for.</summary>
    public async Task<ExperimentResponse> WaitForExperimentAsync(Guid id, Func<ExperimentResponse, bool> until)
    {
        while (true)
        {
            ExperimentResponse experiment = await GetAsync(ApiRoutes.Experiment(id), ContractsJson.Default.ExperimentResponse);
            if (until(experiment))
                return experiment;
            await Task.Delay(50, Token);
        }
    }

    public static async Task<TValue> ReadAsync<TValue>(HttpResponseMessage response, JsonTypeInfo<TValue> type) =>
        (await response.Content.ReadFromJsonAsync(type, Token))!;

    /// <summary>Reads a problem and checks what every problem has.</summary>
    public static async Task<ProblemResponse> ProblemAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        string body = await response.Content.ReadAsStringAsync(Token);
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode}: {body}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        ProblemResponse problem = JsonSerializer.Deserialize(body, ContractsJson.Default.ProblemResponse)!;
        Assert.Equal(code, problem.Code);
        Assert.Equal((int)status, problem.Status);
        Assert.Equal($"urn:overfitweb:problem:{code}", problem.Type);
        Assert.False(string.IsNullOrEmpty(problem.Title));
        Assert.False(string.IsNullOrEmpty(problem.Detail));
        Assert.False(string.IsNullOrEmpty(problem.TraceId));
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
        return problem;
    }
}
