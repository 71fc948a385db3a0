using System.Text.Json;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Estimates;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Estimates;

[Collection(Alone.Name)]
public sealed class RunEstimatorTests(WorkingService service) : IClassFixture<WorkingService>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"training": {"epochs": 61}}""")]
    [InlineData("""{"training": {"epochs": 31, "precision": "float64"}, "model": {"dropout": {"kind": "standard", "ratio": 0.2}}}""")]
    [InlineData("""{"training": {"epochs": 21, "batchSize": 10}, "model": {"hidden": [300], "batchNorm": true}, "optimizer": {"kind": "adam"}, "dataset": {"testSize": 1000}}""")]
    [InlineData("""{"training": {"epochs": 11}, "model": {"members": 3}}""")]
    public async Task Foretells_how_long_a_run_takes(string body)
    {
        await service.WhenWarmAsync();
        await Foretold.AssertNearAsync(() => RatioAsync(body));
    }

    [Fact]
    public async Task Rests_on_finished_runs_once_there_are_some()
    {
        const string Body = """{"model": {"hidden": [20]}, "dataset": {"testSize": 200}, "training": {"epochs": 40}}""";
        await using WorkingService own = new();
        await own.WhenWarmAsync();
        RunEstimator estimator = own.Get<RunEstimator>();
        RunEstimate before = (await estimator.EstimateAsync(Read(Body), Token))!;
        List<double> seconds = [];
        for (int seed = 0; seed < 3; seed++)
        {
            string seeded = Body.Replace("40}", $"40, \"seed\": {seed}}}", StringComparison.Ordinal);
            seconds.Add((await own.Api.WaitForEndAsync((await own.Api.CreateAsync(seeded)).Id)).Last!.ElapsedSeconds);
        }

        RunEstimate after = (await estimator.EstimateAsync(Read(Body), Token))!;

        Assert.Equal(EstimateBasis.Calibration, before.Basis);
        Assert.Equal((EstimateBasis.FinishedRuns, 3), (after.Basis, after.Measurements));
        Assert.Equal(seconds.Order().ElementAt(1), after.Seconds, tolerance: 1e-9);
    }

    [Theory]
    [InlineData("""{"training": {"seed": 7, "epochs": 1000}, "penalties": [{"kind": "l2", "lambda": 0.5}]}""", """{"penalties": [{"kind": "l2"}]}""", true)]
    [InlineData("""{"penalties": [{"kind": "l1"}]}""", """{"penalties": [{"kind": "l2"}]}""", false)]
    [InlineData("""{"model": {"hidden": [5000, 3000]}}""", """{"model": {"hidden": [10000, 3000]}}""", false)]
    [InlineData("""{"training": {"precision": "float64"}}""", "{}", false)]
    public void What_does_not_decide_the_speed_is_tried_once(string one, string other, bool same) =>
        Assert.Equal(same, SpecResolver.Hash(TrialSpec.Of(Read(one)).Spec) == SpecResolver.Hash(TrialSpec.Of(Read(other)).Spec));

    [Fact]
    public async Task The_largest_network_is_tried_in_the_time_of_a_small_one()
    {
        TrialSpec trial = TrialSpec.Of(Read("""{"model": {"hidden": [5000, 5000, 3000]}, "training": {"batchSize": 500}, "dataset": {"trainSize": 60000}}"""));
        await service.Get<MnistStore>().Loaded;

        EngineCost cost = (await service.Get<TrialDesk>().AskAsync(trial, Token))!;

        Assert.InRange(NetworkShape.Parameters(trial.Spec.Model.Hidden), 1, 1e6);
        Assert.True(cost.ScaleTo(trial).Iteration > 10 * cost.Iteration);
    }

    [Fact]
    public async Task Early_stopping_makes_it_an_upper_bound()
    {
        const string Body = """{"dataset": {"validationSize": 100}, "training": {"epochs": 30}}""";
        RunEstimator estimator = service.Get<RunEstimator>();

        RunEstimate whole = (await estimator.EstimateAsync(Read(Body), Token))!;
        RunEstimate stopped = (await estimator.EstimateAsync(
            Read(Body.Replace("30}", """30, "earlyStopping": {"monitor": "validationLoss", "patience": 3}}""", StringComparison.Ordinal)), Token))!;

        Assert.Equal((false, true), (whole.IsUpperBound, stopped.IsUpperBound));
        Assert.Equal(whole.Seconds, stopped.Seconds, tolerance: 1e-9);
    }

    /// <summary>How long a run takes, as a multiple of what a trial made for it alone foretells.</summary>
    private async Task<double> RatioAsync(string body)
    {
        using TrialDesk desk = new(service.Get<MnistStore>());
        RunEstimate estimate = (await new RunEstimator(desk, service.Get<PastRuns>()).EstimateAsync(Read(body), Token))!;
        RunResponse run = await service.Api.WaitForEndAsync((await service.Api.CreateAsync(body)).Id);
        return run.Last!.ElapsedSeconds / estimate.Seconds;
    }

    private static RunSpec Read(string body) => SpecReader.Read(JsonElement.Parse(body)).Spec!;
}
