using System.Net;
using System.Net.Http.Json;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Runs;

public sealed class BulkRunsTests(IdleService service) : IClassFixture<IdleService>
{
    private readonly ApiClient _api = service.Api;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_run_has_an_outcome_of_its_own()
    {
        RunResponse waiting = await _api.CreateAsync(Specs.Small);
        RunResponse canceled = await _api.CreateAsync(Specs.Small);
        await _api.CancelAsync(canceled.Id);
        string unknown = $"{Guid.NewGuid()}";

        BulkRunsResponse deleted = await DoAsync(new { action = "delete", runs = (string[])[$"{waiting.Id}", $"{canceled.Id}", unknown, "no-id"] });
        BulkRunsResponse stopped = await DoAsync(new { action = "cancel", runs = (string[])[$"{waiting.Id}"] });
        BulkRunsResponse again = await DoAsync(new { action = "cancel", runs = (string[])[$"{waiting.Id}"] });

        Assert.Equal([409, 204, 404, 404], deleted.Items.Select(item => item.Status));
        Assert.Equal((1, 3), (deleted.Succeeded, deleted.Failed));
        Assert.Equal([ProblemCodes.Conflict, null, ProblemCodes.NotFound, ProblemCodes.NotFound], deleted.Items.Select(item => item.Problem?.Code));
        Assert.Equal((202, RunStatus.Canceled), (stopped.Items[0].Status, stopped.Items[0].Run!.Status));
        Assert.Equal(200, again.Items[0].Status);
    }

    [Fact]
    public async Task Tags_and_pins()
    {
        RunResponse one = await _api.CreateAsync(Specs.Named("one", """["a", "b"]"""));
        RunResponse two = await _api.CreateAsync(Specs.Named("two"));
        string[] runs = [$"{one.Id}", $"{two.Id}"];

        BulkRunsResponse tagged = await DoAsync(new { action = "tag", runs, addTags = (string[])["b", "c"], removeTags = (string[])["a"] });
        await DoAsync(new { action = "pin", runs });
        BulkRunsResponse unpinned = await DoAsync(new { action = "unpin", runs = (string[])[runs[0]] });

        Assert.All(tagged.Items, item => Assert.Equal(["b", "c"], item.Run!.Spec.Tags));
        Assert.Equal([one.Id, two.Id], (await _api.ListAsync("?tag=b,c&orderBy=createdAt")).Items.Select(run => run.Id));
        Assert.False(unpinned.Items[0].Run!.Pinned);
        Assert.Equal([two.Id], (await _api.ListAsync("?pinned=true")).Items.Select(run => run.Id));
    }

    [Fact]
    public async Task A_run_keeps_its_tags_if_they_would_become_too_many()
    {
        string many = "[" + string.Join(',', Enumerable.Range(0, 20).Select(i => $"\"{i}\"")) + "]";
        RunResponse full = await _api.CreateAsync(Specs.Named("full", many));

        BulkRunsResponse tagged = await DoAsync(new { action = "tag", runs = (string[])[$"{full.Id}"], addTags = (string[])["more"] });

        Assert.Equal((409, 1), (tagged.Items[0].Status, tagged.Failed));
        Assert.Equal(20, (await _api.RunAsync(full.Id)).Spec.Tags.Count);
    }

    [Theory]
    [InlineData("""{"action": "delete", "runs": []}""", "/runs")]
    [InlineData("""{"action": "burn", "runs": ["a"]}""", "/action")]
    [InlineData("""{"action": "delete"}""", "/runs")]
    [InlineData("""{"action": "delete", "runs": ["a", "A"]}""", "/runs/1")]
    [InlineData("""{"action": "tag", "runs": ["a"]}""", "/addTags")]
    [InlineData("""{"action": "pin", "runs": ["a"], "addTags": ["b"]}""", "/addTags")]
    [InlineData("""{"action": "tag", "runs": ["a"], "addTags": ["b,c"], "removeTags": ["d,e"]}""", "/addTags/0")]
    public async Task Refuses_what_it_cannot_read(string body, string pointer)
    {
        using HttpResponseMessage response = await _api.Http.PostAsync(
            ApiRoutes.BulkRuns, new StringContent(body, System.Text.Encoding.UTF8, "application/json"), Token);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest);
        Assert.Equal([pointer], problem.Errors!.Keys);
    }

    private async Task<BulkRunsResponse> DoAsync(object body)
    {
        using HttpResponseMessage response = await _api.Http.PostAsJsonAsync(ApiRoutes.BulkRuns, body, Token);
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Token));
        return await ApiClient.ReadAsync(response, ContractsJson.Default.BulkRunsResponse);
    }
}
