using System.Text.Json;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Api.Worker;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Tests.Runs.Validation;

[Collection(Alone.Name)]
public sealed class MemoryUseTests(IdleService service) : IClassFixture<IdleService>
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"model": {"hidden": [1000, 1000]}, "optimizer": {"kind": "adam"}}""")]
    [InlineData("""{"dataset": {"testSize": 9999}}""")]
    [InlineData("""{"model": {"hidden": [500, 500], "members": 3, "dropout": {"kind": "standard"}}, "training": {"batchSize": 1000}, "dataset": {"trainSize": 5000}}""")]
    public async Task Is_what_a_training_holds(string body)
    {
        RunSpec spec = SpecReader.Read(JsonElement.Parse(body)).Spec!;
        Mnist mnist = await service.Get<MnistStore>().Loaded;
        await service.WhenWarmAsync();
        // Shared by all trainings.
        SharedBlocks.Of<float>(mnist.Test);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        RunSpec brief = spec with { Training = spec.Training with { Epochs = 2 } };
        using Trainer<float> trainer = new(PlanBuilder.Build(brief, mnist), KernelCatalog.Fastest<float>().Kernels, 2);
        trainer.Run(new Silent(), TestContext.Current.CancellationToken);
        long held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(trainer);

        Assert.InRange(MemoryUse.Of(spec, 2) / held, 0.7, 1.6);
    }

    private sealed class Silent : ITrainingObserver
    {
        public void OnRecord(EpochReport report, ITrainingState state)
        {
        }

        public void OnEnd(TrainingResult result, ITrainedWeights trained)
        {
        }
    }
}
