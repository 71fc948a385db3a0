using System.Net;
using System.Text;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Experiments;

/// <summary>Experiments whose runs stay in the queue.</summary>
public sealed class ExperimentTests(IdleService service) : IClassFixture<IdleService>
{
    private const string Small = """
        {"base": {"dataset": {"trainSize": 50, "testSize": 100}, "model": {"hidden": [16]}, "training": {"epochs": 2}},
         "axes": [{"pointer": "/optimizer/learningRate", "values": [0.01, 0.1]}], "seeds": {"first": 40, "count": 3}}
        """;

    private readonly ApiClient _api = service.Api;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"readyMade": "documnt"}""", "/readyMade")]
    [InlineData("""{"readyMade": "document", "axes": [{"pointer": "/model/width", "values": [1]}]}""", "/readyMade")]
    [InlineData("""{"axes": [{"pointer": "/no/such", "values": [1]}]}""", "/axes/0/pointer")]
    [InlineData("""{"axes": [{"pointer": "/penalties/0/lambda", "values": [1]}]}""", "/axes/0/pointer")]
    [InlineData("""{"axes": [{"pointer": "/training/seed", "values": [1]}]}""", "/axes/0/pointer")]
    [InlineData("""{"axes": [{"pointer": "/optimizer/lerningRate", "values": [1]}]}""", "/axes/0/values/0")]
    [InlineData("""{"axes": [{"pointer": "/training/epochs", "values": [5, 0]}]}""", "/axes/0/values/1")]
    [InlineData("""{"axes": [{"pointer": "/training/epochs", "values": [5, 5]}]}""", "/axes/0/values/1")]
    [InlineData("""{"axes": [{"pointer": "/optimizer/learningRate", "range": {"from": 0, "to": 1, "count": 3, "scale": "log"}}]}""", "/axes/0/range/from")]
    [InlineData("""{"axes": [{"pointer": "/optimizer/learningRate", "range": {"from": 0.1, "to": 1}}]}""", "/axes/0/range/count")]
    [InlineData("""{"axes": [{"pointer": "/optimizer/learningRate", "draw": {"from": 0.1, "to": 1}}]}""", "/axes/0/draw")]
    [InlineData("""{"axes": [{"pointer": "/optimizer/learningRate", "range": {"from": 0.1, "to": 1, "count": 100}}, {"pointer": "/model/width", "range": {"from": 1, "to": 100, "count": 100}}], "seeds": {"count": 100}}""", "/axes")]
    [InlineData("""{"axes": [{"cases": [{"name": {"ko": "가", "en": "a"}, "overrides": {"penalties": [{"kind": "l9"}]}}]}]}""", "/axes/0/cases/0/overrides/penalties/0/kind")]
    [InlineData("""{"seeds": {"list": [3, 7, 3]}}""", "/seeds/list/2")]
    [InlineData("""{"base": {"model": {"members": 5}}, "seeds": {"list": [0, 3]}}""", "/seeds/list/1")]
    [InlineData("""{"seeds": {"count": 3}, "budget": {"runs": 2}}""", "/budget/runs")]
    [InlineData("""{"budget": {"seconds": 0.001}}""", "/budget/seconds")]
    [InlineData("""{"baseline": 1}""", "/baseline")]
    [InlineData("""{"base": {"preset": "nope"}}""", "/base/preset")]
    [InlineData("""{"bse": {}}""", "/bse")]
    [InlineData("""{"axes": [{"pointer": "/model/depth", "values": [1, 101]}]}""", "/axes/0/values/1", "a whole number from 0 to 100, but is 101.")]
    [InlineData("""{"axes": [{"pointer": "/model/depth", "range": {"from": 1, "to": 101, "count": 2, "integer": true}}]}""", "/axes/0/range", "a whole number from 0 to 100, but is 101.")]
    [InlineData("""{"axes": [{"pointer": "/model/width", "values": [10, -1]}]}""", "/axes/0/values/1", "a whole number from 1 to 10000, but is -1.")]
    [InlineData("""{"axes": [{"pointer": "/model/width", "values": ["a"]}]}""", "/axes/0/values/0", "a whole number, without point or exponent, but is \"a\".")]
    [InlineData("""{"base": {"model": {"depth": 101}}}""", "/base/model/depth", "Only an axis may vary this.")]
    [InlineData("""{"axes": [{"cases": [{"name": {"ko": "가", "en": "a"}, "overrides": {"model": {"width": 5}}}]}]}""", "/axes/0/cases/0/overrides/model/width", "Only an axis may vary this.")]
    [InlineData("""{"axes": [{"pointer": "/trainig/epochs", "values": [1]}]}""", "/axes/0/pointer", "Did you mean '/training/epochs'?")]
    [InlineData("""{"axes": [{"pointer": "/training/epochs", "values": [1]}, {"pointer": "/training/epochs", "values": [2]}]}""", "/axes/1/pointer", "/axes/0 varies this member already")]
    [InlineData("""{"axes": [{"pointer": "/optimizer/learningRate", "values": [1]}, {"pointer": "/optimizer", "values": [{"kind": "adam"}]}]}""", "/axes/1/pointer", "what /axes/0 varies a part of")]
    [InlineData("""{"axes": [{"pointer": "/model/depth", "values": [1]}, {"pointer": "/model/hidden", "values": [[5]]}]}""", "/axes/1/pointer", "what /axes/0 varies a part of")]
    [InlineData("""{"axes": [{"pointer": "/optimizer/learningRate", "values": []}]}""", "/axes/0/values", "a list of 1–2000, but is a list of 0.")]
    [InlineData("""{"axes": [{"pointer": "/optimizer/learningRate", "values": ["a"]}]}""", "/axes/0/values/0", "a number, but is \"a\".")]
    [InlineData("""{"axes": [{"pointer": "/optimizer/learningRate", "range": {"from": -1, "to": 1, "count": 3, "scale": "log"}}]}""", "/axes/0/range/from", "above 0 on a logarithmic scale.")]
    [InlineData("""{"axes": [{"pointer": "/optimizer/learningRate", "range": {"from": 1e-320, "to": 1e300, "count": 3, "scale": "log"}}]}""", "/axes/0/range/to", "too far above from")]
    [InlineData("""{"axes": [{"pointer": "/optimizer/learningRate", "range": {"from": -1e308, "to": 1e308, "count": 3}}]}""", "/axes/0/range/to", "too far above from")]
    [InlineData("""{"axes": [{"pointer": "/optimizer/learningRate", "draw": {"from": 0.1, "to": 1}}], "random": {"points": 0}}""", "/random/points", "a whole number from 1 to 2000, but is 0.")]
    [InlineData("""{"axes": [{"pointer": "/optimizer/learningRate", "draw": {"from": 0.1, "to": 1}}], "random": {"seed": 1}}""", "/random/points", "Is required.")]
    [InlineData("""{"seeds": {"count": 1000000}}""", "/seeds/count", "from 1 to 100, but is 1000000.")]
    [InlineData("""{"seeds": {"first": 9223372036854775807}}""", "/seeds/first", "from 0 to 4294967291")]
    [InlineData("""{"seeds": {"first": 92233720368547758070}}""", "/seeds/first", "but is 92233720368547758070.")]
    [InlineData("""{"seeds": {"list": [-9223372036854775808, 0]}}""", "/seeds/list/0", "from 0 to 4294967295")]
    [InlineData("""{"budget": {"runs": 99999999999}}""", "/budget/runs", "but is 99999999999.")]
    [InlineData("""{"budget": {"seconds": 1e999}}""", "/budget/seconds", "above 0, at most 2147483647")]
    [InlineData("""{"baseline": 99999999999}""", "/baseline", "but is 99999999999.")]
    public async Task Nothing_is_queued_where_something_is_wrong(string body, string pointer, string sentence = "")
    {
        int before = (await _api.ListAsync()).Total;
        foreach (string address in (string[])[ApiRoutes.ValidateExperiment, ApiRoutes.Experiments])
        {
            using HttpResponseMessage response = await PostAsync(address, body);
            ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest);
            Assert.Contains(pointer, problem.Errors!.Keys);
            Assert.Contains(sentence, problem.Errors[pointer].Single(), StringComparison.Ordinal);
        }

        Assert.Equal(before, (await _api.ListAsync()).Total);
    }

    [Theory]
    [InlineData("[null]", false)]
    [InlineData("""[null, {"monitor": "testLoss", "patience": 3}]""", true)]
    public async Task An_estimate_is_an_upper_bound_where_a_run_may_stop_early(string values, bool expected)
    {
        using HttpResponseMessage response = await PostAsync(
            ApiRoutes.ValidateExperiment, $$"""{"axes": [{"pointer": "/training/earlyStopping", "values": {{values}} }], "seeds": {"first": 70, "count": 2} }""");

        Assert.Equal(expected, (await ApiClient.ReadAsync(response, ContractsJson.Default.ExperimentEstimate)).IsUpperBound);
    }

    [Fact]
    public async Task Groups_have_a_run_for_each_seed_and_can_be_extended()
    {
        ExperimentResponse made = await _api.CreateExperimentAsync(Small);
        Assert.Equal(ExperimentStatus.Queued, made.Status);
        Assert.Equal([40, 41, 42], made.Seeds);
        Assert.Equal(6, made.Progress.Queued);
        RunResponse run = await _api.RunAsync(made.Groups[1].Trials[2].Run);
        Assert.Equal((0.1, 42), (run.Spec.Optimizer.LearningRate, run.Spec.Training.Seed));

        ExperimentResponse more = await _api.ExperimentAsync(
            ApiRoutes.ExtendExperiment(made.Id), """{"moreSeeds": 1, "axes": [{"axis": 0, "values": [0.5]}]}""");

        Assert.Equal([40, 41, 42, 43], more.Seeds);
        Assert.Equal(12, more.Progress.Queued);
        Assert.Equal(made.Groups.SelectMany(group => group.Trials).Select(trial => trial.Run), more.Groups.Take(2).SelectMany(group => group.Trials.Take(3)).Select(trial => trial.Run));
    }

    [Fact]
    public async Task It_can_be_paused_resumed_canceled_and_begun_again()
    {
        Guid id = (await _api.CreateExperimentAsync(Small)).Id;

        Assert.Equal((ExperimentStatus.Paused, 6), await ActAsync(ApiRoutes.PauseExperiment(id), progress => progress.Paused));
        Assert.Equal((ExperimentStatus.Queued, 6), await ActAsync(ApiRoutes.ResumeExperiment(id), progress => progress.Queued));
        Assert.Equal((ExperimentStatus.Canceled, 6), await ActAsync(ApiRoutes.CancelExperiment(id), progress => progress.Canceled));
        Assert.Equal((ExperimentStatus.Queued, 6), await ActAsync(ApiRoutes.ResumeExperiment(id), progress => progress.Queued));
    }

    [Fact]
    public async Task Seeds_of_ensembles_are_spaced_and_equal_groups_share_their_runs()
    {
        ExperimentResponse made = await _api.CreateExperimentAsync("""
            {"base": {"dataset": {"trainSize": 50, "testSize": 100}, "model": {"hidden": [16]}, "training": {"epochs": 2}},
             "axes": [{"cases": [{"name": {"ko": "하나", "en": "one"}}, {"name": {"ko": "같음", "en": "same"}}, {"name": {"ko": "넷", "en": "four"}, "overrides": {"model": {"members": 4}}}]}],
             "seeds": {"count": 3}}
            """);

        Assert.Equal([0, 4, 8], made.Seeds);
        Assert.Equal(made.Groups[0].Trials.Select(trial => trial.Run), made.Groups[1].Trials.Select(trial => trial.Run));
        Assert.All(made.Groups[1].Trials, trial => Assert.True(trial.Reused));
    }

    private async Task<(ExperimentStatus Status, int Count)> ActAsync(string address, Func<ExperimentProgress, int> count)
    {
        ExperimentResponse experiment = await _api.ExperimentAsync(address);
        return (experiment.Status, count(experiment.Progress));
    }

    private Task<HttpResponseMessage> PostAsync(string address, string body) =>
        _api.Http.PostAsync(address, new StringContent(body, Encoding.UTF8, "application/json"), Token);
}
