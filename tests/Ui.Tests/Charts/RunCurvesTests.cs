using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Charts;

public sealed class RunCurvesTests
{
    private static readonly RunColor Color = RunPalette.At(0);

    [Fact]
    public void The_gap_is_shaded_between_the_lower_and_the_higher_curve()
    {
        ChartSeries band = RunCurves.Accuracy("k", "train", "test", Color, [Some.Record(1, 0.3, 0.4), Some.Record(2, 0.8, 0.5)], band: true).First();

        Assert.Equal([(0.3, 0.4), (0.5, 0.8)], band.Points.Select(point => (point.Low!.Value, point.Y!.Value)));
    }

    [Fact]
    public void Each_weight_layer_has_its_norm()
    {
        MetricRecord record = Some.Record(1) with { WeightNorms = [new(1, 2, 3), new(4, 5, 6)] };

        ChartSeries[] norms = [.. RunCurves.Norms("k", layer => $"layer {layer}", [record])];

        Assert.Equal([("layer 1", 2.0), ("layer 2", 5.0)], norms.Select(line => (line.Name, line.Points[0].Y!.Value)));
        Assert.Empty(RunCurves.Norms("k", layer => "", []));
    }

    [Fact]
    public void What_training_brings_down_is_loss_and_penalty_together() => Assert.Equal(
        [1.25, null],
        RunCurves.PenalizedLoss("k", "sum", Color, [Some.Record(1) with { Penalty = 0.25 }, Some.Record(2) with { TrainLoss = null, Penalty = 1 }])
            .Points.Select(point => point.Y));

    [Fact]
    public void A_run_without_label_noise_has_no_lines_of_it()
    {
        MetricRecord noisy = Some.Record(2) with { CleanAccuracy = 0.9, MemorizedFraction = 0.3 };

        Assert.Empty(RunCurves.LabelNoise("k", "clean", "memorised", Color, [Some.Record(1)]));
        Assert.Equal([0.9, 0.3], RunCurves.LabelNoise("k", "clean", "memorised", Color, [noisy]).Select(line => line.Points[0].Y!.Value));
    }

    [Fact]
    public void An_ensemble_shows_its_members_behind_vote_and_average()
    {
        MetricRecord record = Some.Record(1, test: 0.8) with
        {
            Members = [new(0, 0.9, 0.6, 1, 1), new(1, 0.9, 0.7, 1, 1)],
            Vote = new(0.9, 0.75),
        };

        ChartSeries[] lines = [.. RunCurves.Members("k", "average", "vote", at => $"net {at}", Color, [record])];

        Assert.Equal(["net 1", "net 2", "vote", "average"], lines.Select(line => line.Name));
        Assert.Equal([0.6, 0.7, 0.75, 0.8], lines.Select(line => line.Points[0].Y!.Value));
        Assert.Equal([true, true, false, false], lines.Select(line => line.Faint));
        Assert.Empty(RunCurves.Members("k", "average", "vote", at => "", Color, [Some.Record(1)]));
    }
}
