using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Presets;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Api.Worker;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Tests.Runs.Validation;

public sealed class SpecSizeTests(IdleService service) : IClassFixture<IdleService>
{
    [Theory]
    [InlineData("overfit")]
    [InlineData("dropout")]
    public async Task Counts_as_the_engine_does(string preset)
    {
        RunSpec spec = PresetList.Find(preset)!.Spec;
        TrainingPlan plan = PlanBuilder.Build(spec, await service.Get<MnistStore>().Loaded);

        SpecSize size = SpecSize.Of(spec);

        Assert.Equal(plan.ParameterCount, size.Parameters);
        Assert.InRange(size.Iterations, plan.RecordingSchedule.TotalIterations, plan.RecordingSchedule.TotalIterations * 1.01);
    }

    [Fact]
    public void The_document_needs_what_was_measured()
    {
        SpecSize size = SpecSize.Of(PresetList.Find("overfit")!.Spec);

        // 573 GFLOP, counted with the prototype.
        Assert.InRange(size.Operations, 540e9, 620e9);
        Assert.InRange(size.Bytes, 1e6, 64e6);
    }
}
