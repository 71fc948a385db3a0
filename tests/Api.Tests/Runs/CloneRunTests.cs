using System.Net;
using System.Text;
using System.Text.Json;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Runs;

public sealed class CloneRunTests(IdleService service) : IClassFixture<IdleService>
{
    private readonly ApiClient _api = service.Api;

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("""{"overrides": null}""")]
    public async Task Queues_the_same_spec_again(string? body)
    {
        RunResponse run = await _api.CreateAsync("""{"preset": "dropout", "overrides": {"name": "one", "tags": ["t"]}}""");

        using HttpResponseMessage response = await CloneAsync(run.Id, body);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        RunResponse clone = await ApiClient.ReadAsync(response, ContractsJson.Default.RunResponse);
        Assert.NotEqual(run.Id, clone.Id);
        Assert.Equal(ApiRoutes.Run(clone.Id), response.Headers.Location?.ToString());
        Assert.Equal((run.Id, "dropout", RunStatus.Queued), (clone.ParentId!.Value, clone.Preset, clone.Status));
        Assert.Equal(JsonSerializer.Serialize(run.Spec, ContractsJson.Default.RunSpec), JsonSerializer.Serialize(clone.Spec, ContractsJson.Default.RunSpec));
    }

    [Fact]
    public async Task Overrides_are_merged_into_the_runs_spec()
    {
        RunResponse run = await _api.CreateAsync("""{"preset": "dropout", "overrides": {"name": "one"}}""");

        using HttpResponseMessage response = await CloneAsync(run.Id, """{"overrides": {"name": "two", "model": {"dropout": {"ratio": 0.3}}, "training": {"seed": 5}}}""");

        RunResponse clone = await ApiClient.ReadAsync(response, ContractsJson.Default.RunResponse);
        Assert.Equal(("two", 5L, 301), (clone.Spec.Name, clone.Spec.Training.Seed, clone.Spec.Training.Epochs));
        Assert.Equal(0.3, clone.Spec.Model.Dropout!.Parameters!["ratio"].GetDouble());
    }

    [Theory]
    [InlineData("""{"overrides": {"training": {"epochs": 0}}}""", "/overrides/training/epochs")]
    [InlineData("""{"override": {}}""", "/override")]
    [InlineData("""{"overrides": {"modle": {}}}""", "/overrides/modle")]
    [InlineData("""{"overrides": 3}""", "/overrides")]
    public async Task Refuses_what_it_cannot_read(string body, string pointer)
    {
        RunResponse run = await _api.CreateAsync(Specs.Small);

        using HttpResponseMessage response = await CloneAsync(run.Id, body);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest);
        Assert.Equal([pointer], problem.Errors!.Keys);
    }

    [Fact]
    public async Task An_unknown_run_is_not_found()
    {
        using HttpResponseMessage response = await CloneAsync(Guid.NewGuid(), null);

        await ApiClient.ProblemAsync(response, HttpStatusCode.NotFound, ProblemCodes.NotFound);
    }

    private Task<HttpResponseMessage> CloneAsync(Guid id, string? body) => _api.Http.PostAsync(
        ApiRoutes.Clone(id), body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
}
