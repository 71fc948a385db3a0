using System.Net;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;

namespace OverfitWeb.Api.Tests.Problems;

public sealed class FaultTests(IdleService service) : IClassFixture<IdleService>
{
    private readonly ApiClient _api = service.Api;

    [Theory]
    [InlineData("GET", "/api/v1/nothing")]
    [InlineData("GET", "/api")]
    [InlineData("POST", "/api/v2/runs")]
    [InlineData("GET", "/hubs/nothing")]
    [InlineData("GET", "/swagger/nothing")]
    [InlineData("GET", "/health/nothing")]
    [InlineData("GET", "/api/v1/runs/not-a-guid")]
    [InlineData("GET", "/api/v1/runs/00000000-0000-0000-0000-000000000000")]
    [InlineData("GET", "/api/v1/runs/{019a5c1e-7b00-7c2e-9d7f-3f2a41c0a001}")]
    [InlineData("GET", "/api/v1/runs/not-a-guid/metrics")]
    [InlineData("GET", "/api/v1/runs/not-a-guid/log")]
    [InlineData("POST", "/api/v1/runs/not-a-guid/cancel")]
    [InlineData("GET", "/api/v1/compare?runs=not-a-guid")]
    public async Task What_does_not_exist_is_a_problem(string method, string address)
    {
        using HttpResponseMessage response = await SendAsync(method, address);

        await ApiClient.ProblemAsync(response, HttpStatusCode.NotFound, ProblemCodes.NotFound);
    }

    [Theory]
    [InlineData("DELETE", "/api/v1/runs", "GET, POST")]
    [InlineData("PUT", "/api/v1/presets", "GET")]
    [InlineData("POST", "/api/v1/catalog", "GET")]
    [InlineData("GET", "/api/v1/runs/019a5c1e-7b00-7c2e-9d7f-3f2a41c0a001/cancel", "POST")]
    [InlineData("POST", "/health/live", "GET")]
    public async Task Another_method_is_a_problem(string method, string address, string allowed)
    {
        using HttpResponseMessage response = await SendAsync(method, address);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.MethodNotAllowed, ProblemCodes.MethodNotAllowed);
        Assert.Contains($"allowed: {allowed}.", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_reads_no_JSON_gets_the_problem_all_the_same()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/nothing");
        request.Headers.Accept.ParseAdd("text/html");

        using HttpResponseMessage response = await _api.Http.SendAsync(request, TestContext.Current.CancellationToken);

        await ApiClient.ProblemAsync(response, HttpStatusCode.NotFound, ProblemCodes.NotFound);
    }

    [Theory]
    [InlineData("POST", ApiRoutes.Runs, "preset")]
    [InlineData("POST", ApiRoutes.BulkRuns, "action")]
    [InlineData("POST", ApiRoutes.Ensembles, "runs")]
    [InlineData("POST", ApiRoutes.Runs + "/019a5c1e-7b00-7c2e-9d7f-3f2a41c0a001/fork", "fromRecord")]
    [InlineData("PATCH", ApiRoutes.Runs + "/019a5c1e-7b00-7c2e-9d7f-3f2a41c0a001", "name")]
    public async Task An_empty_body_is_told_what_belongs_there(string method, string address, string member)
    {
        using HttpRequestMessage request = new(new(method), address) { Content = new StringContent("", System.Text.Encoding.UTF8, "application/json") };

        using HttpResponseMessage response = await _api.Http.SendAsync(request, TestContext.Current.CancellationToken);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.BadRequest, ProblemCodes.MalformedJson);
        Assert.Contains($"such as {{\"{member}\": ", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_gives_nothing_away()
    {
        await using IdleService broken = new();
        await broken.Api.CreateAsync(Specs.Small);
        await DatabaseFile.ExecuteAsync(broken.Folder, "ALTER TABLE runs RENAME TO secret_name");

        using HttpResponseMessage response = await broken.Api.Http.GetAsync(ApiRoutes.Runs, TestContext.Current.CancellationToken);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.InternalServerError, ProblemCodes.Internal);
        string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("SQLite", body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Exception", body, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(problem.TraceId);
    }

    private async Task<HttpResponseMessage> SendAsync(string method, string address)
    {
        using HttpRequestMessage request = new(new(method), address);
        return await _api.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
