using System.Net;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Runs;

public sealed class CancelRunTests(WorkingService service) : IClassFixture<WorkingService>
{
    private readonly ApiClient _api = service.Api;

    [Fact]
    public async Task A_waiting_run_ends_at_once_and_never_starts()
    {
        await using IdleService idle = new();
        RunResponse run = await idle.Api.CreateAsync(Specs.Small);

        using HttpResponseMessage first = await idle.Api.CancelAsync(run.Id);
        using HttpResponseMessage again = await idle.Api.CancelAsync(run.Id);

        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        RunResponse canceled = await idle.Api.RunAsync(run.Id);
        Assert.Equal((RunStatus.Canceled, StopReason.Canceled, 2), (canceled.Status, canceled.StopReason, canceled.LastEventSeq));
        Assert.NotNull(canceled.FinishedAt);
        Assert.Equal(0, canceled.Attempts);
    }

    [Fact]
    public async Task A_running_run_stops_and_keeps_its_records()
    {
        RunResponse run = await _api.CreateAsync(Specs.Endless);
        await _api.WaitAsync(run.Id, r => r.Progress.Records > 0);

        using HttpResponseMessage response = await _api.CancelAsync(run.Id);
        RunResponse canceled = await _api.WaitForEndAsync(run.Id);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal((RunStatus.Canceled, StopReason.Canceled), (canceled.Status, canceled.StopReason));
        Assert.Null(canceled.Desired);
        Assert.Null(canceled.Final);
        MetricsResponse metrics = await _api.MetricsAsync(run.Id);
        Assert.Equal(Enumerable.Range(1, canceled.Progress.Records), metrics.Items.Select(record => record.Seq));
        Assert.Single(await service.EventsAsync(run.Id), e => e.Type == RunEventType.Canceled);
    }

    [Fact]
    public async Task Any_number_of_requests_make_one_end()
    {
        RunResponse run = await _api.CreateAsync(Specs.Endless);

        HttpResponseMessage[] responses = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _api.CancelAsync(run.Id)));
        await _api.WaitForEndAsync(run.Id);

        Assert.All(responses, response => Assert.True(response.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.OK));
        Assert.Single(await service.EventsAsync(run.Id), e => e.Type is RunEventType.Canceled or RunEventType.Failed or RunEventType.Succeeded);
    }

    [Fact]
    public async Task A_finished_run_cannot_be_canceled()
    {
        RunResponse run = await _api.CreateAsync(Specs.Small);
        await _api.WaitForEndAsync(run.Id);

        using HttpResponseMessage response = await _api.CancelAsync(run.Id);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.Conflict, ProblemCodes.Conflict);
        Assert.Contains("succeeded", problem.Detail, StringComparison.Ordinal);
        Assert.Equal(RunStatus.Succeeded, (await _api.RunAsync(run.Id)).Status);
    }

    [Fact]
    public async Task An_unknown_run_is_not_found()
    {
        using HttpResponseMessage response = await _api.CancelAsync(Guid.NewGuid());

        await ApiClient.ProblemAsync(response, HttpStatusCode.NotFound, ProblemCodes.NotFound);
    }
}
