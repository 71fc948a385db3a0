using System.Text.Json;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Estimates;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Estimates;

/// <summary>What is counted from specs alone, against networks that are tried. The figures in docs/experiments.md are of <c>scripts/estimates.py</c>.</summary>
[Collection(Alone.Name)]
public sealed class EngineWorkTests(WorkingService service) : IClassFixture<WorkingService>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Operations alone miss it by a factor of up to five.</summary>
    [Theory]
    [InlineData("""{"model": {"hidden": [10, 10, 10, 10, 10, 10]}}""")]
    [InlineData("""{"model": {"hidden": [30]}, "dataset": {"testSize": 100}}""")]
    [InlineData("""{"model": {"hidden": [300, 300]}}""")]
    [InlineData("""{"model": {"hidden": [100, 100, 100], "activation": {"kind": "tanh"}}}""")]
    [InlineData("""{"model": {"hidden": [200, 200], "batchNorm": true}, "dataset": {"testSize": 100}, "optimizer": {"kind": "adam"}, "training": {"batchSize": 10}}""")]
    [InlineData("""{"model": {"inputDropout": 0.2}, "training": {"precision": "float64"}}""")]
    [InlineData("""{"model": {"hidden": [30]}, "dataset": {"trainSize": 1000, "testSize": 100, "augmentation": [{"kind": "shift"}]}, "training": {"batchSize": 10}}""")]
    [InlineData("""{"model": {"members": 3, "dropout": {"kind": "standard"}}, "penalties": [{"kind": "l2"}]}""")]
    public async Task Is_what_networks_take_that_are_tried(string body)
    {
        await service.WhenWarmAsync();
        await Foretold.AssertNearAsync(() => RatioAsync(SpecReader.Read(JsonElement.Parse(body)).Spec!));
    }

    [Fact]
    public void Of_the_document_s_network_it_is_its_operations() =>
        Assert.Equal(SpecSize.Of(EngineWork.Known).Operations, EngineWork.Of(EngineWork.Known), 1e-3);

    [Theory]
    [InlineData("""{"model": {"hidden": [10, 10, 10]}}""", "narrow layers")]
    [InlineData("""{"penalties": [{"kind": "weightElimination"}]}""", "a penalty that does more")]
    [InlineData("""{"model": {"batchNorm": true}}""", "normalising")]
    [InlineData("""{"model": {"inputDropout": 0.1}}""", "blank pixels that are no longer passed over")]
    [InlineData("""{"training": {"batchSize": 5}}""", "more steps")]
    [InlineData("""{"dataset": {"augmentation": [{"kind": "rotation"}]}}""", "changed images")]
    public void An_operation_is_dearer_with(string body, string what)
    {
        RunSpec spec = SpecReader.Read(JsonElement.Parse(body)).Spec!;

        Assert.True(EngineWork.Of(spec) > 1.05 * SpecSize.Of(spec).Operations, what);
    }

    /// <summary>What is counted, as a multiple of what is tried, both by trials made for it alone.</summary>
    private async Task<double> RatioAsync(RunSpec spec)
    {
        using TrialDesk desk = new(service.Get<MnistStore>());
        RunEstimator estimator = new(desk, service.Get<PastRuns>());
        double known = (await estimator.OneThreadSecondsAsync(EngineWork.Known, Token))!.Value;
        double counted = known * EngineWork.Of(spec) / EngineWork.Of(EngineWork.Known);
        return counted / (await estimator.OneThreadSecondsAsync(spec, Token))!.Value;
    }
}
