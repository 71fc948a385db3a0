using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Presets;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Api.Worker;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Tests.Worker;

public sealed class PlanBuilderTests(IdleService service) : IClassFixture<IdleService>
{
    [Fact]
    public async Task Every_member_of_the_spec_reaches_the_plan()
    {
        Mnist mnist = await service.Get<MnistStore>().Loaded;
        RunResponse run = await service.Api.CreateAsync(
            """
            {"dataset": {"trainSize": 70, "testSize": 80}, "model": {"hidden": [5, 6], "dropout": {"kind": "standard", "ratios": [0.1, 0.3]}},
             "penalties": [{"kind": "l2", "layers": [1, 2, 3]}], "optimizer": {"learningRate": 0.5},
             "training": {"epochs": 9, "batchSize": 7, "recording": "epoch", "seed": 4294967295}}
            """);

        TrainingPlan plan = PlanBuilder.Build(run.Spec, mnist);

        Assert.Equal((70, 80), (plan.Data.Train.Count, plan.Data.Test.Count));
        Assert.Equal([5, 6], plan.HiddenWidths);
        Assert.Equal((0.1, 0.3), (plan.Dropout!.RatioAt(0), plan.Dropout.RatioAt(1)));
        IKernels<double> kernels = KernelCatalog.Fastest<double>().Kernels;
        Assert.Equal([2, 4, 6], Enumerable.Range(0, 3).Select(layer => plan.Penalties[0].Value(kernels, layer, [2.0])));
        Assert.Equal(0.5, plan.Optimizer.LearningRate);
        Assert.Equal((9, 7, RecordingKind.Epoch, uint.MaxValue), (plan.Epochs, plan.BatchSize, plan.Recording, plan.Seed));
    }

    [Fact]
    public async Task Remedies_reach_the_plan()
    {
        Mnist mnist = await service.Get<MnistStore>().Loaded;
        RunResponse run = await service.Api.CreateAsync(
            """
            {"dataset": {"trainSize": 100, "validationSize": 40, "selection": "stratified", "labelNoise": 0.5}, "labelSmoothing": 0.1,
             "model": {"hidden": [5], "inputDropout": 0.2, "batchNorm": true}, "constraints": [{"kind": "maxNorm", "limit": 2}]}
            """);

        TrainingPlan plan = PlanBuilder.Build(run.Spec, mnist);
        TrainingPlan clean = PlanBuilder.Build(run.Spec with { Dataset = run.Spec.Dataset with { LabelNoise = 0 } }, mnist);

        Assert.Equal(40, plan.Data.Validation!.Count);
        Assert.NotEqual(mnist.Train.Labels[..100].ToArray(), clean.Data.Train.Labels.ToArray());
        Assert.Equal(50, plan.Data.Train.Labels.ToArray().Zip(clean.Data.Train.Labels.ToArray()).Count(pair => pair.First != pair.Second));
        Assert.Equal((0.2, true, 0.1), (plan.InputDropout, plan.BatchNorm, plan.LabelSmoothing));
        Assert.Single(plan.Constraints);
    }

    [Fact]
    public async Task Every_preset_makes_a_plan()
    {
        Mnist mnist = await service.Get<MnistStore>().Loaded;

        Assert.All(PresetList.All, preset => Assert.Equal(7, PlanBuilder.Build(preset.Spec, mnist).HiddenWidths.Count + 1));
    }
}
