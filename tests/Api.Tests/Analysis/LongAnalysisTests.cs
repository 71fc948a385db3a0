using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Hosting;
using OverfitWeb.Api.Analysis;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Analysis;

/// <summary>An analysis that would take half a minute gets in nobody's way.</summary>
public sealed class LongAnalysisTests : IAsyncLifetime
{
    private const string Wide = """{"dataset": {"trainSize": 20}, "model": {"hidden": [1000, 1000], "dropout": {"kind": "standard"}}, "training": {"epochs": 1, "batchSize": 10}}""";

    private readonly WorkingService _service = new();
    private readonly Stopwatch _watch = new();
    private RunResponse _run = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _run = await _service.Api.CreateAsync(Wide);
        _run = await _service.Api.WaitForEndAsync(_run.Id);
    }

    [Fact]
    public async Task One_that_nobody_waits_for_any_more_makes_way_for_the_next()
    {
        using CancellationTokenSource impatient = new();
        Task<HttpResponseMessage> first = await BeginAsync(impatient.Token);
        _watch.Start();

        await impatient.CancelAsync();
        using HttpResponseMessage next = await _service.Api.Http.GetAsync(ApiRoutes.Mistakes(_run.Id), Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        Assert.InRange(_watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public async Task No_more_wait_for_it_than_may()
    {
        using CancellationTokenSource impatient = new();
        List<Task<HttpResponseMessage>> patient = [await BeginAsync(impatient.Token)];
        for (int number = 0; number < AnalysisThread.MostWaiting; number++)
            patient.Add(_service.Api.Http.GetAsync(ApiRoutes.Mistakes(_run.Id) + $"?count={number + 1}", impatient.Token));
        await Task.Delay(TimeSpan.FromSeconds(1), Token);
        _watch.Start();

        using HttpResponseMessage refused = await _service.Api.Http.GetAsync(ApiRoutes.Analysis(_run.Id), Token);

        ProblemResponse problem = await ApiClient.ProblemAsync(refused, HttpStatusCode.TooManyRequests, ProblemCodes.QueueFull);
        Assert.Contains($"{AnalysisThread.MostWaiting} analyses", problem.Detail, StringComparison.Ordinal);
        Assert.NotNull(refused.Headers.RetryAfter?.Delta);
        Assert.All(patient, request => Assert.False(request.IsCompleted));
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(patient));
    }

    [Fact]
    public async Task A_service_that_stops_says_so_and_does_not_wait_for_it()
    {
        Task<HttpResponseMessage> request = await BeginAsync(Token);
        _watch.Start();

        _service.Get<IHostApplicationLifetime>().StopApplication();
        using HttpResponseMessage response = await request;

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.ServiceUnavailable, ProblemCodes.Unavailable);
        Assert.Contains("stopping", problem.Detail, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        Assert.InRange(_watch.Elapsed.TotalSeconds, 0, 15);
    }

    private async Task<Task<HttpResponseMessage>> BeginAsync(CancellationToken cancellationToken)
    {
        Task<HttpResponseMessage> request = _service.Api.Http.GetAsync(ApiRoutes.Analysis(_run.Id) + "?samples=60", cancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(1), Token);
        Assert.False(request.IsCompleted);
        return request;
    }
}
