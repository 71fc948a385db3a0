using System.Net;
using OverfitWeb.Api.Compare;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Compare;

public sealed class CompareEndpointsTests(WorkingService service) : IClassFixture<WorkingService>
{
    private readonly ApiClient _api = service.Api;

    [Fact]
    public async Task Shows_curves_side_by_side_and_only_what_differs()
    {
        RunResponse plain = await TrainAsync("""{"name": "a", "dataset": {"trainSize": 50, "testSize": 100}, "model": {"hidden": [16]}, "training": {"epochs": 3, "batchSize": 10}}""");
        RunResponse decayed = await TrainAsync("""{"name": "b", "tags": ["t"], "dataset": {"trainSize": 50, "testSize": 100}, "model": {"hidden": [16], "dropout": {"kind": "standard"}}, "penalties": [{"kind": "l2"}], "training": {"epochs": 3, "batchSize": 10, "seed": 1}}""");

        CompareResponse comparison = await CompareAsync($"{decayed.Id},{plain.Id}");

        Assert.Equal([decayed.Id, plain.Id], comparison.Runs.Select(compared => compared.Run.Id));
        Assert.All(comparison.Runs, compared => Assert.Equal([1, 2, 3], compared.Records.Select(record => record.Seq)));
        Assert.Equal(["/model/dropout", "/penalties", "/training/seed"], comparison.Differences.Select(difference => difference.Pointer));
        Assert.Equal(["""{"kind":"standard","ratio":0.5}""", null], Texts(comparison.Differences[0]));
        Assert.Equal(["""[{"kind":"l2","lambda":0.1}]""", "[]"], Texts(comparison.Differences[1]));
        Assert.Equal(["1", "0"], Texts(comparison.Differences[2]));
    }

    [Fact]
    public async Task Equal_specs_differ_in_nothing()
    {
        RunResponse run = await TrainAsync(Specs.Small);
        RunResponse same = await TrainAsync(Specs.Small);

        CompareResponse comparison = await CompareAsync($"{run.Id},{same.Id},{run.Id}");

        Assert.Equal(2, comparison.Runs.Count);
        Assert.Empty(comparison.Differences);
    }

    [Fact]
    public async Task Parameters_of_one_kind_are_compared_one_by_one()
    {
        RunResponse run = await TrainAsync("""{"preset": "dropout", "overrides": {"dataset": {"testSize": 10}, "model": {"hidden": [4]}, "training": {"epochs": 1}}}""");
        RunResponse other = await TrainAsync("""{"preset": "dropout", "overrides": {"dataset": {"testSize": 10}, "model": {"hidden": [4], "dropout": {"ratio": 0.4}}, "training": {"epochs": 1}}}""");

        CompareResponse comparison = await CompareAsync($"{run.Id},{other.Id}");

        SpecDifference difference = Assert.Single(comparison.Differences);
        Assert.Equal("/model/dropout/ratio", difference.Pointer);
        Assert.Equal(["0.2", "0.4"], Texts(difference));
    }

    [Theory]
    [InlineData("", "runs")]
    [InlineData("?runs=", "runs")]
    [InlineData("?runs=a&groupBy=seed", "groupBy")]
    [InlineData("?runs=a&band=90", "band")]
    [InlineData("?runs=a&maxPoints=1", "maxPoints")]
    [InlineData("?runs=a&groups=spec", "groups")]
    [InlineData("?groupBy=seed&band=", "groupBy,runs")]
    public async Task Refuses_what_it_cannot_read(string query, string names)
    {
        using HttpResponseMessage response = await _api.Http.GetAsync(ApiRoutes.Compare + query, TestContext.Current.CancellationToken);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest);
        Assert.Equal(names, string.Join(',', problem.Errors!.Keys.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Refuses_too_many_runs()
    {
        string query = string.Join(',', Enumerable.Range(0, CompareQuery.MostRuns + 1));

        using HttpResponseMessage response = await _api.Http.GetAsync($"{ApiRoutes.Compare}?runs={query}", TestContext.Current.CancellationToken);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest);
        Assert.Equal("runs: Must be 1 to 100 ids of runs, separated by commas.", problem.Detail);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("019a5c1e-7b00-7c2e-9d7f-3f2a41c0a001")]
    public async Task Names_the_run_that_there_is_none_of(string missing)
    {
        RunResponse run = await TrainAsync(Specs.Small);

        using HttpResponseMessage response = await _api.Http.GetAsync($"{ApiRoutes.Compare}?runs={run.Id},{missing}", TestContext.Current.CancellationToken);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.NotFound, ProblemCodes.NotFound);
        Assert.Contains(missing, problem.Detail, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Texts(SpecDifference difference) => difference.Values.Select(value => value?.GetRawText());

    private Task<CompareResponse> CompareAsync(string runs) =>
        _api.GetAsync($"{ApiRoutes.Compare}?runs={runs}", ContractsJson.Default.CompareResponse);

    private async Task<RunResponse> TrainAsync(string spec)
    {
        RunResponse run = await _api.CreateAsync(spec);
        return await _api.WaitForEndAsync(run.Id);
    }
}
