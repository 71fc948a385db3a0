using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Analysis;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Analysis;

public sealed class GetAnalysisTests(WorkingService service) : IClassFixture<WorkingService>
{
    private const double Tolerance = 1e-12;

    private readonly ApiClient _api = service.Api;

    [Theory]
    [InlineData(1, "first")]
    [InlineData(1, "stratified")]
    [InlineData(3, "random")]
    public async Task Accuracy_and_loss_are_those_of_the_records(int members, string selection)
    {
        RunResponse run = await TrainAsync(Spec(members, selection));
        FinalMetrics final = run.Final!;
        MetricRecord best = run.Best!;

        await MeasuresAsync(run, "weights=final&images=test", 300, final.TestAccuracy, final.TestLoss);
        await MeasuresAsync(run, "weights=final&images=train", 60, final.TrainAccuracy, final.TrainLoss);
        await MeasuresAsync(run, "weights=final&images=validation", 100, final.ValidationAccuracy, final.ValidationLoss);
        await MeasuresAsync(run, "weights=best", 300, best.TestAccuracy, best.TestLoss);
        await MeasuresAsync(run, "weights=best&images=train", 60, best.TrainAccuracy, best.TrainLoss);
        for (int member = 0; member < members && members > 1; member++)
        {
            await MeasuresAsync(run, $"member={member}", 300, final.Members![member].TestAccuracy, final.Members[member].TestLoss);
            await MeasuresAsync(run, $"weights=best&member={member}", 300, best.Members![member].TestAccuracy, best.Members[member].TestLoss);
        }
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(3, "")]
    [InlineData(3, "&member=2")]
    public async Task Monte_Carlo_dropout_answers_otherwise_and_always_the_same(int members, string member)
    {
        RunResponse run = await TrainAsync(Spec(members, "first"));

        AnalysisResult scaled = await AnalyseAsync(run.Id, "?samples=0" + member);
        AnalysisResult sampled = await AnalyseAsync(run.Id, "?samples=30" + member);
        RunResponse twin = await TrainAsync(Spec(members, "first"));
        AnalysisResult again = await AnalyseAsync(twin.Id, "?samples=30" + member);

        Assert.Equal(30, sampled.Samples);
        Assert.InRange(Math.Abs(sampled.Loss!.Value - scaled.Loss!.Value), 1e-6, 0.5);
        Assert.NotEqual(scaled.Calibration.BrierScore, sampled.Calibration.BrierScore);
        Assert.Equivalent(sampled, again with { Run = run.Id }, strict: true);
        Assert.Equivalent(scaled.Layers, sampled.Layers, strict: true);
    }

    [Fact]
    public async Task Counts_agree_with_each_other()
    {
        RunResponse run = await TrainAsync(Spec(1, "first"));

        AnalysisResult result = await AnalyseAsync(run.Id);

        Assert.Equal((run.Id, WeightsChoice.Final, ImagesChoice.Test, null, 0), (result.Run, result.Weights, result.Images, result.Member, result.Samples));
        Assert.Equal(10, result.Confusion.Count);
        Assert.All(result.Confusion, row => Assert.Equal(10, row.Count));
        Assert.Equal(300, result.Confusion.Sum(row => row.Sum()));
        Assert.Equal(result.Accuracy, Enumerable.Range(0, 10).Sum(i => result.Confusion[i][i]) / 300.0, Tolerance);
        Assert.Equal(result.Confusion.Select(row => row.Sum()), result.Classes.Select(score => score.Images));
        for (int digit = 0; digit < 10; digit++)
        {
            ClassScore score = result.Classes[digit];
            int taken = result.Confusion.Sum(row => row[digit]);
            Assert.Equal(digit, score.Class);
            Assert.Equal(result.Confusion[digit][digit] / (double)score.Images, score.Accuracy!.Value, Tolerance);
            Assert.Equal(taken == 0 ? null : result.Confusion[digit][digit] / (double)taken, score.Precision);
        }

        Assert.Equal(300, result.Calibration.Bins.Sum(bin => bin.Count));
        Assert.True(result.Calibration is { ExpectedError: > 0, MaximumError: > 0, BrierScore: > 0 });
        Assert.Null(result.LabelNoise);
    }

    [Fact]
    public async Task Layers_are_told_in_numbers()
    {
        RunResponse run = await TrainAsync(Spec(1, "first"));

        IReadOnlyList<LayerAnalysis> layers = (await AnalyseAsync(run.Id, "?images=train")).Layers;

        Assert.Equal([(1, 784, 20), (2, 20, 15), (3, 15, 10)], layers.Select(layer => (layer.Layer, layer.Inputs, layer.Outputs)));
        foreach (LayerAnalysis layer in layers)
        {
            WeightNorms recorded = run.Last!.WeightNorms[layer.Layer - 1];
            Assert.Equal((recorded.L1!.Value, recorded.L2!.Value, recorded.Max), (layer.Norms.L1!.Value, layer.Norms.L2!.Value, layer.Norms.Max));
            Assert.Equal(layer.Norms.Max, layer.Histogram!.Limit);
            Assert.Equal(layer.Inputs * layer.Outputs, layer.Histogram.Counts.Sum());
            Assert.Equal(Math.Min(layer.Inputs, layer.Outputs), layer.Spectrum!.SingularValues.Count);
            Assert.Equal(layer.Norms.L2.Value, Math.Sqrt(layer.Spectrum.SingularValues.Sum(s => s * s)), 1e-9);
            Assert.Equal(layer.Spectrum.SingularValues[0], layer.Spectrum.SpectralNorm);
            Assert.True(layer is { Mean: not null, StandardDeviation: > 0, ZeroFraction: 0, NearZeroFraction: >= 0 });
            Assert.True(layer.Spectrum is { StableRank: > 1, EffectiveRank: > 1 });
        }
    }

    [Fact]
    public async Task A_member_has_layers_of_its_own()
    {
        RunResponse run = await TrainAsync(Spec(3, "first"));

        AnalysisResult whole = await AnalyseAsync(run.Id);
        AnalysisResult first = await AnalyseAsync(run.Id, "?member=0");
        AnalysisResult last = await AnalyseAsync(run.Id, "?member=2");

        Assert.Equivalent(whole.Layers, first.Layers, strict: true);
        Assert.NotEqual(first.Layers[0].Norms, last.Layers[0].Norms);
        Assert.Equal(2, last.Member);
    }

    [Fact]
    public async Task What_was_answered_once_is_answered_from_memory()
    {
        RunResponse run = await TrainAsync(Specs.Small);
        AnalysisResult first = await AnalyseAsync(run.Id);
        Directory.Delete(Path.Combine(service.Folder, "weights", run.Id.ToString()), recursive: true);

        Assert.Equivalent(first, await AnalyseAsync(run.Id), strict: true);
        // The networks are still at hand for another question, too.
        Assert.Equal(50, (await AnalyseAsync(run.Id, "?images=train")).Count);
    }

    [Theory]
    [InlineData("first")]
    [InlineData("random")]
    public async Task Wrong_labels_are_told_apart(string selection)
    {
        RunResponse run = await TrainAsync(
            $$$"""{"dataset": {"trainSize": 1000, "testSize": 50, "labelNoise": 0.2, "selection": "{{{selection}}}"}, "model": {"hidden": [40]}, "optimizer": {"learningRate": 0.1}, "training": {"epochs": 20, "batchSize": 50}}""");

        LabelNoiseResult noise = (await AnalyseAsync(run.Id, "?images=train")).LabelNoise!;

        Assert.Equal((800, 200), (noise.CleanCount, noise.NoisyCount));
        Assert.Equal(run.Last!.CleanAccuracy!.Value, noise.CleanAccuracy!.Value, Tolerance);
        Assert.Equal(run.Last.MemorizedFraction!.Value, noise.MemorizedFraction!.Value, Tolerance);
        Assert.Equal(noise.MemorizedCount / 200.0, noise.MemorizedFraction);
        Assert.Equal(noise.RecoveredCount / 200.0, noise.RecoveredFraction);
        Assert.InRange(noise.RecoveredCount, 50, 200 - noise.MemorizedCount);
        Assert.Null((await AnalyseAsync(run.Id)).LabelNoise);
    }

    private static string Spec(int members, string selection) =>
        $$$"""
        {"dataset": {"trainSize": 60, "validationSize": 100, "testSize": 300, "selection": "{{{selection}}}"},
         "model": {"hidden": [20, 15], "members": {{{members}}}, "dropout": {"kind": "inverted", "ratio": 0.2}},
         "optimizer": {"learningRate": 0.1}, "training": {"epochs": 12, "batchSize": 20, "seed": 5, "precision": "float64"}}
        """;

    private async Task MeasuresAsync(RunResponse run, string query, int count, double? accuracy, double? loss)
    {
        AnalysisResult result = await AnalyseAsync(run.Id, "?" + query);
        Assert.Equal(count, result.Count);
        Assert.Equal(accuracy!.Value, result.Accuracy, Tolerance);
        Assert.Equal(loss!.Value, result.Loss!.Value, Tolerance);
    }

    private Task<AnalysisResult> AnalyseAsync(Guid run, string query = "") =>
        _api.GetAsync(ApiRoutes.Analysis(run) + query, ContractsJson.Default.AnalysisResult);

    private async Task<RunResponse> TrainAsync(string spec)
    {
        RunResponse run = await _api.CreateAsync(spec);
        return await _api.WaitForEndAsync(run.Id);
    }
}
