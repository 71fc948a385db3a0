using System.Net;
using System.Text.Json;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Api;

public sealed class RunsClientTests : IDisposable
{
    private const string Create = "POST /api/v1/runs";

    private static readonly string Read = $"GET /api/v1/runs/{Some.Id(1)}";

    private readonly FakeService _service = new();

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task Sentences_come_by_pointer()
    {
        _service.Problem(Create, HttpStatusCode.BadRequest, """
            {"type": "https://overfit/problems/invalid", "title": "Bad", "status": 400, "detail": "Some values are out of range.",
             "code": "invalidRequest", "errors": {"/overrides/training/epochs": ["From 1 to 100000.", "Whole."]}, "traceId": "00-1"}
            """);

        ApiFailure failure = await FailAsync(client => client.CreateAsync(new CreateRunRequest("overfit"), "key"));

        Assert.Equal(ApiFailureKind.Rejected, failure.Kind);
        Assert.Equal(ProblemCodes.InvalidRequest, failure.Problem!.Code);
        Assert.Equal("00-1", failure.Problem.TraceId);
        Assert.Equal(["From 1 to 100000.", "Whole."], failure.Errors["/overrides/training/epochs"]);
    }

    [Fact]
    public async Task A_full_queue_says_how_long_to_wait()
    {
        _service.Problem(Create, HttpStatusCode.TooManyRequests, """{"status": 429, "code": "queueFull"}""", TimeSpan.FromSeconds(7));

        ApiFailure failure = await FailAsync(client => client.CreateAsync(new CreateRunRequest("overfit"), "key"));

        Assert.Equal(ApiFailureKind.QueueFull, failure.Kind);
        Assert.Equal(TimeSpan.FromSeconds(7), failure.RetryAfter);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, ApiFailureKind.NotFound)]
    [InlineData(HttpStatusCode.Conflict, ApiFailureKind.Rejected)]
    [InlineData(HttpStatusCode.UnprocessableEntity, ApiFailureKind.Rejected)]
    [InlineData(HttpStatusCode.BadGateway, ApiFailureKind.Unreachable)]
    [InlineData(HttpStatusCode.ServiceUnavailable, ApiFailureKind.Faulted)]
    [InlineData(HttpStatusCode.InternalServerError, ApiFailureKind.Faulted)]
    public async Task Every_status_has_its_case(HttpStatusCode status, ApiFailureKind kind)
    {
        _service.Problem(Read, status, "{}");

        Assert.Equal(kind, (await FailAsync(client => client.GetRunAsync(Some.Id(1)))).Kind);
    }

    [Theory]
    [InlineData("text/html", "<h1>502 from a proxy</h1>")]
    [InlineData("application/problem+json", "{ not json")]
    [InlineData("application/problem+json", "")]
    public async Task A_body_that_cannot_be_read_leaves_a_failure_without_a_problem(string type, string body)
    {
        _service.Answer(Read, HttpStatusCode.InternalServerError, type, body);

        ApiFailure failure = await FailAsync(client => client.GetRunAsync(Some.Id(1)));

        Assert.Null(failure.Problem);
        Assert.Empty(failure.Errors);
    }

    [Fact]
    public async Task A_stopped_service_is_unreachable()
    {
        _service.Stopped = true;

        Assert.Equal(ApiFailureKind.Unreachable, (await FailAsync(client => client.GetPresetsAsync())).Kind);
    }

    [Fact]
    public async Task A_page_in_place_of_json_is_a_fault()
    {
        _service.Answer(Read, HttpStatusCode.OK, "application/json", "<html>");

        Assert.Equal(ApiFailureKind.Faulted, (await FailAsync(client => client.GetRunAsync(Some.Id(1)))).Kind);
    }

    [Fact]
    public async Task A_start_sends_preset_overrides_and_key()
    {
        _service.Answer(Create, Some.Run(), ContractsJson.Default.RunResponse, HttpStatusCode.Accepted);
        JsonElement overrides = JsonDocument.Parse("""{"training":{"epochs":5}}""").RootElement;

        RunResponse run = await _service.Client.CreateAsync(
            new CreateRunRequest("dropout", overrides), "the-key", TestContext.Current.CancellationToken);

        Assert.Equal(Some.Id(1), run.Id);
        (_, string body, var headers) = Assert.Single(_service.Requests);
        Assert.Equal("the-key", Assert.Single(headers.GetValues("Idempotency-Key")));
        JsonElement sent = JsonDocument.Parse(body).RootElement;
        Assert.Equal("dropout", sent.GetProperty("preset").GetString());
        Assert.Equal(5, sent.GetProperty("overrides").GetProperty("training").GetProperty("epochs").GetInt32());
    }

    private async Task<ApiFailure> FailAsync(Func<RunsClient, Task> call) =>
        (await Assert.ThrowsAsync<ApiException>(() => call(_service.Client))).Failure;
}
