using System.Net;
using System.Text;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Tests.Experiments;

/// <summary>What is wrong with an extension is said by its own pointers, and the experiment stays as it was.</summary>
public sealed class ExtendExperimentTests(IdleService service) : IClassFixture<IdleService>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"moreSeeds": 0}""", "/moreSeeds", "from 1 to 97, but is 0.")]
    [InlineData("""{"moreSeeds": 99999999999}""", "/moreSeeds", "but is 99999999999.")]
    [InlineData("""{"morePoints": 1}""", "/morePoints", "No axis is drawn at random")]
    [InlineData("""{"axes": [{"axis": 2, "values": [1]}]}""", "/axes/0/axis", "from 0 to 1, but is 2.")]
    [InlineData("""{"axes": [{"axis": 99999999999, "values": [1]}]}""", "/axes/0/axis", "but is 99999999999.")]
    [InlineData("""{"axes": [{"axis": 0}]}""", "/axes/0", "Give values for an axis with a pointer")]
    [InlineData("""{"axes": [{"axis": 0, "values": []}]}""", "/axes/0", "Give values for an axis with a pointer")]
    [InlineData("""{"axes": [{"axis": 1, "values": [4]}, {"axis": 0, "values": [0.5, -1]}]}""", "/axes/1/values/1", "above 0, at most 100, but is -1.")]
    [InlineData("""{"axes": [{"axis": 0, "values": [0.1]}]}""", "/axes/0/values/0", "Must be given once.")]
    [InlineData("""{"axes": [{"axis": 1, "cases": [{"name": {"ko": "가", "en": "c"}, "overrides": {"training": {"epochs": 0}}}]}]}""", "/axes/0/cases/0/overrides/training/epochs", "from 1 to 100000, but is 0.")]
    [InlineData("""{"moreSeeds": 1, "budget": {"runs": 3}}""", "/budget/runs", "4 runs are to be trained")]
    public async Task Nothing_is_added_where_something_is_wrong(string body, string pointer, string sentence)
    {
        string cases = body.Contains("\"cases\"", StringComparison.Ordinal) || !body.Contains("\"axis\": 1", StringComparison.Ordinal)
            ? """{"cases": [{"name": {"ko": "나", "en": "a"}}, {"name": {"ko": "다", "en": "b"}, "overrides": {"model": {"hidden": [5]}}}]}"""
            : """{"pointer": "/model/width", "values": [3, 5]}""";
        ExperimentResponse made = await service.Api.CreateExperimentAsync($$"""
            {"base": {{Specs.Small}}, "axes": [{"pointer": "/optimizer/learningRate", "values": [0.01, 0.1]}, {{cases}}], "seeds": {"count": 3} }
            """);

        using HttpResponseMessage response = await service.Api.Http.PostAsync(
            ApiRoutes.ExtendExperiment(made.Id), new StringContent(body, Encoding.UTF8, "application/json"), Token);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest);
        Assert.Equal(pointer, Assert.Single(problem.Errors!).Key);
        Assert.Contains(sentence, problem.Errors![pointer].Single(), StringComparison.Ordinal);
        ExperimentResponse after = await service.Api.GetAsync(ApiRoutes.Experiment(made.Id), ContractsJson.Default.ExperimentResponse);
        Assert.Equal((made.Progress.Runs, made.Seeds.Count), (after.Progress.Runs, after.Seeds.Count));
    }
}
