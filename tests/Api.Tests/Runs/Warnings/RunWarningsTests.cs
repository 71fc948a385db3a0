using System.Text.Json;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Runs.Warnings;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Runs.Warnings;

public sealed class RunWarningsTests(WorkingService service) : IClassFixture<WorkingService>
{
    /// <summary>Trainings on either side of a border: what is warned of fails, what is not learns.</summary>
    public static TheoryData<string, WarningCode?> Borders => new()
    {
        { """{"penalties": [{"kind": "l2", "lambda": 0.3}]}""", WarningCode.WeightsCollapse },
        { """{"penalties": [{"kind": "l2", "lambda": 0.1}]}""", null },
        { """{"model": {"hidden": [100]}, "penalties": [{"kind": "l2", "lambda": 1}]}""", WarningCode.WeightsCollapse },
        { """{"model": {"hidden": [100]}, "penalties": [{"kind": "l2", "lambda": 0.3}]}""", null },
        { """{"penalties": [{"kind": "l1", "lambda": 0.03}]}""", WarningCode.WeightsCollapse },
        { """{"penalties": [{"kind": "l1", "lambda": 0.01}]}""", null },
        { """{"optimizer": {"kind": "sgd", "learningRate": 1}}""", WarningCode.LargeLearningRate },
        { """{"optimizer": {"kind": "sgd", "learningRate": 0.1}}""", null },
        { """{"optimizer": {"kind": "adam", "learningRate": 0.3}}""", WarningCode.LargeLearningRate },
        { """{"optimizer": {"kind": "momentum", "learningRate": 0.01}}""", null },
        { """{"model": {"activation": {"kind": "sigmoid"}}}""", WarningCode.VanishingGradients },
        { """{"model": {"activation": {"kind": "tanh"}}}""", null },
        { """{"model": {"initializer": {"kind": "normal", "standardDeviation": 0.01}}}""", WarningCode.VanishingGradients },
        { """{"model": {"dropout": {"kind": "standard", "ratio": 0.5}}}""", WarningCode.Undertrained },
        { """{"model": {"hidden": [100], "dropout": {"kind": "standard", "ratio": 0.5}}}""", null },
        { """{"training": {"epochs": 11}}""", WarningCode.Undertrained },
    };

    [Theory]
    [MemberData(nameof(Borders))]
    public async Task What_is_warned_of_goes_wrong_and_what_is_not_learns(string body, WarningCode? code)
    {
        RunSpec spec = Read(body);
        RunResponse run = await service.Api.CreateAsync(JsonSerializer.Serialize(
            spec with { Dataset = spec.Dataset with { TestSize = 500 } }, Contracts.ContractsJson.Default.RunSpec));

        run = await service.Api.WaitForEndAsync(run.Id);

        Assert.Equal(code is WarningCode expected ? [expected] : [], Codes(spec));
        if (code is null)
            Assert.InRange(run.Last!.TrainAccuracy, 0.7, 1);
        else
            Assert.True(run.StopReason == StopReason.Diverged || run.Last!.TrainAccuracy < 0.7, $"{run.Status} {run.Last?.TrainAccuracy}");
    }

    [Theory]
    [InlineData("""{"preset": "overfit"}""")]
    [InlineData("""{"preset": "weight-decay"}""")]
    [InlineData("""{"preset": "weight-decay-tuned"}""")]
    [InlineData("""{"preset": "no-dropout"}""")]
    [InlineData("""{"preset": "dropout-tuned"}""")]
    [InlineData("""{"preset": "ensemble"}""")]
    public void Presets_are_as_they_are_meant(string body) => Assert.Empty(Codes(Read(body)));

    [Theory]
    [InlineData("""{"preset": "dropout"}""", WarningCode.Undertrained)]
    [InlineData("""{"training": {"batchSize": 70}}""", WarningCode.RaggedBatches)]
    [InlineData("""{"dataset": {"trainSize": 50}}""", WarningCode.BatchLargerThanData)]
    [InlineData("""{"dataset": {"testSize": 100}}""", WarningCode.FewTestImages)]
    [InlineData("""{"training": {"batchSize": 1}, "model": {"batchNorm": true}}""", WarningCode.BatchNormSmallBatch)]
    [InlineData("""{"model": {"batchNorm": true}, "penalties": [{"kind": "l2"}]}""", WarningCode.PenaltyUnderBatchNorm)]
    [InlineData("""{"model": {"hidden": []}, "penalties": [{"kind": "l2", "lambda": 10}], "optimizer": {"kind": "sgd", "learningRate": 0.2}}""", WarningCode.PenaltyOvershoots)]
    [InlineData("""{"training": {"earlyStopping": {"monitor": "testLoss", "patience": 10}}}""", WarningCode.TestSetPeeking)]
    [InlineData("""{"training": {"earlyStopping": {"monitor": "trainLoss", "patience": 300}}}""", WarningCode.PatienceTooLong)]
    public void What_follows_from_the_spec_is_said(string body, WarningCode code) => Assert.Equal([code], Codes(Read(body)));

    [Fact]
    public void A_long_run_is_announced() =>
        Assert.Equal([WarningCode.LongRun], RunWarnings.Of(Read("{}"), Estimate with { Seconds = 9000 }).Select(warning => warning.Code));

    [Fact]
    public void Every_code_comes_up_here() => Assert.Equal(
        Enum.GetValues<WarningCode>().Order(),
        Borders.Select(row => row.Data.Item2).OfType<WarningCode>()
            .Concat([WarningCode.RaggedBatches, WarningCode.BatchLargerThanData, WarningCode.FewTestImages, WarningCode.BatchNormSmallBatch])
            .Concat([WarningCode.PenaltyUnderBatchNorm, WarningCode.PenaltyOvershoots, WarningCode.TestSetPeeking, WarningCode.PatienceTooLong, WarningCode.LongRun])
            .Distinct()
            .Order());

    private static RunEstimate Estimate { get; } = new()
    {
        Seconds = 1,
        LowSeconds = 1,
        HighSeconds = 1,
        MemoryBytes = 1,
        Basis = EstimateBasis.Calibration,
        Measurements = 1,
        TypicalError = 0,
    };

    private static RunSpec Read(string body) => SpecReader.Read(JsonElement.Parse(body)).Spec!;

    private static IEnumerable<WarningCode> Codes(RunSpec spec)
    {
        IReadOnlyList<RunWarning> warnings = RunWarnings.Of(spec, Estimate);
        Assert.All(warnings, warning => Assert.NotNull(JsonPointer.Find(JsonSerializer.SerializeToElement(spec, Contracts.ContractsJson.Default.RunSpec), Top(warning.Pointer))));
        return warnings.Select(warning => warning.Code);
    }

    // JsonPointer follows names, not places in a list.
    private static string Top(string pointer) => pointer.StartsWith("/penalties/", StringComparison.Ordinal) ? "/penalties" : pointer;
}
