using System.Net;
using System.Text;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Runs;

public sealed class RequestKeyTests(IdleService service) : IClassFixture<IdleService>
{
    private readonly ApiClient _api = service.Api;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_request_makes_no_second_run()
    {
        using HttpResponseMessage first = await PostAsync("again", Specs.Small);
        using HttpResponseMessage second = await PostAsync("again", Specs.Small.Replace(": ", ":", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        RunResponse run = await ApiClient.ReadAsync(first, ContractsJson.Default.RunResponse);
        Assert.Equal(run.Id, (await ApiClient.ReadAsync(second, ContractsJson.Default.RunResponse)).Id);
        Assert.Equal(ApiRoutes.Run(run.Id), second.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData(ApiRoutes.Runs, """{"training": {"seed": 1}}""")]
    [InlineData(ApiRoutes.Runs + "?priority=1", Specs.Small)]
    [InlineData(ApiRoutes.Runs, """{"training": {"epochs": 0}}""")]
    public async Task Another_request_with_the_key_is_refused(string address, string body)
    {
        using HttpResponseMessage first = await PostAsync("taken", Specs.Small);
        using HttpResponseMessage other = await PostAsync("taken", body, address);

        await ApiClient.ProblemAsync(other, HttpStatusCode.UnprocessableEntity, ProblemCodes.IdempotencyMismatch);
    }

    [Fact]
    public async Task A_request_that_was_refused_leaves_the_key_free()
    {
        using HttpResponseMessage refused = await PostAsync("free", """{"training": {"epochs": 0}}""");
        using HttpResponseMessage taken = await PostAsync("free", Specs.Small);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
    }

    [Theory]
    [InlineData("two words", 1)]
    [InlineData("x", 256)]
    public async Task Refuses_what_is_no_key(string part, int times)
    {
        string key = string.Concat(Enumerable.Repeat(part, times));
        using HttpResponseMessage response = await PostAsync(key, Specs.Small);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest);
        Assert.Equal(["Idempotency-Key"], problem.Errors!.Keys);
    }

    [Fact]
    public async Task A_key_is_as_good_as_forgotten_once_it_has_expired()
    {
        using HttpResponseMessage first = await PostAsync("old", Specs.Small);
        await DatabaseFile.ExecuteAsync(service.Folder, "UPDATE idempotency SET expires_at = 1 WHERE key = 'old'");
        using HttpResponseMessage second = await PostAsync("old", """{"training": {"seed": 9}}""");

        Assert.Equal(HttpStatusCode.Accepted, second.StatusCode);
        Assert.Equal(1L, await DatabaseFile.ScalarAsync(service.Folder, "SELECT count(*) FROM idempotency WHERE key = 'old'"));
    }

    [Fact]
    public async Task Two_hundred_at_once_make_one_run()
    {
        int before = (await _api.ListAsync()).Total;

        HttpResponseMessage[] responses = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => PostAsync("rush", Specs.Small)));

        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.Accepted);
        Assert.Equal(199, responses.Count(response => response.StatusCode == HttpStatusCode.OK));
        RunResponse[] runs = await Task.WhenAll(responses.Select(response => ApiClient.ReadAsync(response, ContractsJson.Default.RunResponse)));
        Assert.Single(runs.Select(run => run.Id).Distinct());
        Assert.Equal(before + 1, (await _api.ListAsync()).Total);
    }

    private Task<HttpResponseMessage> PostAsync(string key, string body, string address = ApiRoutes.Runs)
    {
        HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return _api.Http.SendAsync(request, Token);
    }
}
