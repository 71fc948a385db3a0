using System.Net;
using System.Net.Http.Headers;
using System.Text;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Runs;

public sealed class UpdateRunTests(WorkingService service) : IClassFixture<WorkingService>
{
    private readonly ApiClient _api = service.Api;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Changes_what_is_given_and_leaves_the_rest()
    {
        RunResponse run = await _api.CreateAsync(Specs.Named("before", """["a", "b"]"""));

        RunResponse named = await PatchAsync(run.Id, """{"name": "이름", "pinned": true}""");
        RunResponse tagged = await PatchAsync(run.Id, """{"tags": ["c"], "notes": "see\nhere"}""");
        RunResponse reset = await PatchAsync(run.Id, """{"name": null, "tags": null, "pinned": null}""");

        Assert.Equal(("이름", true, 2), (named.Spec.Name, named.Pinned, named.Spec.Tags.Count));
        Assert.Equal(("이름", "see\nhere", true), (tagged.Spec.Name, tagged.Spec.Notes, tagged.Pinned));
        Assert.Equal(["c"], tagged.Spec.Tags);
        Assert.Equal(("", "see\nhere", false, 0), (reset.Spec.Name, reset.Spec.Notes, reset.Pinned, reset.Spec.Tags.Count));
        RunResponse stored = await _api.RunAsync(run.Id);
        Assert.Equal((reset.Spec.Name, reset.Spec.Notes), (stored.Spec.Name, stored.Spec.Notes));
    }

    [Fact]
    public async Task Lists_find_a_run_by_its_new_name_and_tags()
    {
        RunResponse run = await _api.CreateAsync(Specs.Named("oldname", """["oldtag"]"""));

        await PatchAsync(run.Id, """{"name": "newname", "tags": ["newtag", "newtag"], "pinned": true}""");

        Assert.Equal(0, (await _api.ListAsync("?tag=oldtag")).Total + (await _api.ListAsync("?q=oldname")).Total);
        Assert.Equal([run.Id], (await _api.ListAsync("?tag=newtag&q=NEWNAME&pinned=true")).Items.Select(found => found.Id));
    }

    [Fact]
    public async Task A_change_on_top_of_anothers_is_refused()
    {
        RunResponse run = await _api.CreateAsync(Specs.Small);
        EntityTagHeaderValue read = await TagAsync(run.Id);

        using HttpResponseMessage first = await SendAsync(run.Id, """{"notes": "mine"}""", read.ToString());
        using HttpResponseMessage second = await SendAsync(run.Id, """{"notes": "yours"}""", read.ToString());
        using HttpResponseMessage third = await SendAsync(run.Id, """{"notes": "yours, then"}""", second.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        await ApiClient.ProblemAsync(second, HttpStatusCode.PreconditionFailed, ProblemCodes.PreconditionFailed);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
        Assert.Equal("yours, then", (await _api.RunAsync(run.Id)).Spec.Notes);
    }

    [Theory]
    [InlineData("*", HttpStatusCode.OK)]
    [InlineData("\"1-0-0\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("W/\"1-0-0\", \"x\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("no tag", HttpStatusCode.PreconditionFailed)]
    public async Task If_Match_is_understood(string tag, HttpStatusCode status)
    {
        RunResponse run = await _api.CreateAsync(Specs.Small);

        using HttpResponseMessage response = await SendAsync(run.Id, """{"notes": "x"}""", tag);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Records_that_come_meanwhile_are_no_change_of_the_name_and_lose_none()
    {
        RunResponse run = await _api.CreateAsync(Specs.Long);
        EntityTagHeaderValue read = await TagAsync(run.Id);
        await _api.WaitAsync(run.Id, now => now.Progress.Records > 0);

        int changes = 0;
        for (RunResponse now = run; now.FinishedAt is null; now = await _api.RunAsync(run.Id))
        {
            using HttpResponseMessage response = await SendAsync(run.Id, $$"""{"notes": "{{changes++}}"}""", null);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        using HttpResponseMessage late = await SendAsync(run.Id, """{"notes": "late"}""", read.ToString());
        await ApiClient.ProblemAsync(late, HttpStatusCode.PreconditionFailed, ProblemCodes.PreconditionFailed);
        Assert.Equal(Enumerable.Range(1, Specs.LongRecords), (await _api.MetricsAsync(run.Id)).Items.Select(record => record.Seq));
        Assert.Equal($"{changes - 1}", (await _api.RunAsync(run.Id)).Spec.Notes);
    }

    [Theory]
    [InlineData("""{"name": 1}""", "/name")]
    [InlineData("""{"pinned": "yes"}""", "/pinned")]
    [InlineData("""{"status": "queued"}""", "/status")]
    [InlineData("""{"tags": ["123456789012345678901234567890123456789012345678901"]}""", "/tags/0")]
    [InlineData("""{"tags": ["a", "b,c"]}""", "/tags/1")]
    [InlineData("""{"notes": "a", "notes": "b"}""", "/notes")]
    [InlineData("[]", "")]
    public async Task Refuses_what_it_cannot_read(string body, string pointer)
    {
        RunResponse run = await _api.CreateAsync(Specs.Small);

        using HttpResponseMessage response = await SendAsync(run.Id, body, null);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest);
        Assert.Equal([pointer], problem.Errors!.Keys);
    }

    [Fact]
    public async Task An_unknown_run_is_not_found()
    {
        using HttpResponseMessage response = await SendAsync(Guid.NewGuid(), "{}", null);

        await ApiClient.ProblemAsync(response, HttpStatusCode.NotFound, ProblemCodes.NotFound);
    }

    private async Task<RunResponse> PatchAsync(Guid id, string body)
    {
        using HttpResponseMessage response = await SendAsync(id, body, null);
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Token));
        return await ApiClient.ReadAsync(response, ContractsJson.Default.RunResponse);
    }

    private Task<HttpResponseMessage> SendAsync(Guid id, string body, string? ifMatch)
    {
        HttpRequestMessage request = new(HttpMethod.Patch, ApiRoutes.Run(id)) { Content = new StringContent(body, Encoding.UTF8, "application/merge-patch+json") };
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return _api.Http.SendAsync(request, Token);
    }

    private async Task<EntityTagHeaderValue> TagAsync(Guid id)
    {
        using HttpResponseMessage response = await _api.Http.GetAsync(ApiRoutes.Run(id), Token);
        return response.Headers.ETag!;
    }
}
