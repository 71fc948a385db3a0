using System.Text.Json;
using OverfitWeb.Api.Experiments.Plan;

namespace OverfitWeb.Api.Tests.Experiments.Plan;

public sealed class GroupExpansionTests
{
    [Fact]
    public void Axes_are_crossed_and_the_last_changes_fastest()
    {
        ExperimentPlan plan = Read("""
            {"axes": [{"pointer": "/model/depth", "values": [1, 3]}, {"pointer": "/model/width", "values": [10, 20]}]}
            """);

        Assert.Equal(
            ["10", "20", "10, 10, 10", "20, 20, 20"], plan.Groups.Select(group => string.Join(", ", group.Spec.Model.Hidden)));
    }

    [Fact]
    public void Drawn_axes_move_together_and_are_crossed_with_the_others()
    {
        ExperimentPlan plan = Read("""
            {"axes": [{"pointer": "/optimizer/learningRate", "draw": {"from": 0.01, "to": 1, "scale": "log"}},
                      {"pointer": "/training/batchSize", "values": [10, 100]},
                      {"pointer": "/model/inputDropout", "draw": {"from": 0, "to": 0.5}}],
             "random": {"points": 4, "seed": 3}}
            """);

        (double Rate, int Batch, double Dropout)[] groups =
            [.. plan.Groups.Select(group => (group.Spec.Optimizer.LearningRate!.Value, group.Spec.Training.BatchSize, group.Spec.Model.InputDropout))];
        Assert.Equal(8, groups.Length);
        Assert.Equal(4, groups.DistinctBy(group => group.Rate).Count());
        Assert.All(groups.GroupBy(group => group.Rate), point =>
        {
            Assert.Equal([10, 100], point.Select(group => group.Batch));
            Assert.Single(point.DistinctBy(group => group.Dropout));
        });
    }

    [Fact]
    public void A_case_may_bring_a_preset_of_its_own_and_a_later_axis_varies_what_it_brings()
    {
        ExperimentPlan plan = Read("""
            {"axes": [{"cases": [{"name": {"ko": "가", "en": "a"}, "preset": "weight-decay"},
                                 {"name": {"ko": "나", "en": "b"}, "overrides": {"penalties": [{"kind": "l1"}]}}]},
                      {"pointer": "/penalties/0/lambda", "values": [0.25, 0.5]}]}
            """);

        Assert.Equal(
            ["l2 0.25", "l2 0.5", "l1 0.25", "l1 0.5"],
            plan.Groups.Select(group => group.Spec.Penalties.Single()).Select(penalty => $"{penalty.Kind} {penalty.Parameters!["lambda"]}"));
        Assert.Equal(["weight-decay", "weight-decay", null, null], plan.Groups.Select(group => group.Preset));
    }

    private static ExperimentPlan Read(string request)
    {
        ExperimentReading reading = ExperimentReader.Read(JsonElement.Parse(request));
        Assert.Empty(reading.Errors.ToDictionary());
        return reading.Plan!;
    }
}
