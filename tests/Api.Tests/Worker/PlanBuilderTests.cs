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
    public async Task Every_preset_makes_a_plan()
    {
        Mnist mnist = await service.Get<MnistStore>().Loaded;

        Assert.All(PresetList.All, preset => Assert.Equal(7, PlanBuilder.Build(preset.Spec, mnist).HiddenWidths.Count + 1));
    }
}
