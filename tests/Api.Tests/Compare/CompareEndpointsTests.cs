using System.Net;
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
    [InlineData("")]
    [InlineData("?runs=")]
    [InlineData("?runs=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21")]
    public async Task Refuses_no_runs_and_too_many(string query)
    {
        using HttpResponseMessage response = await _api.Http.GetAsync(ApiRoutes.Compare + query, TestContext.Current.CancellationToken);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest);
        Assert.Equal(["runs"], problem.Errors!.Keys);
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
