using OverfitWeb.Ui.Learn;
using OverfitWeb.Ui.Recorded;

namespace OverfitWeb.Ui.Tests.Recorded;

public sealed class RecordedFiguresTests
{
    [Fact]
    public void Every_figure_that_the_claims_name_is_in_the_document() => Assert.All(
        Claim.All.SelectMany(claim => claim.Arms).Where(arm => arm.Recorded is not null),
        arm => Assert.True(RecordedFigures.Of(arm.Recorded) is not null, arm.Recorded));

    [Fact]
    public void A_row_is_read_in_percent_with_its_verdict()
    {
        RecordedFigure figure = RecordedFigures.Parse(
        [
            "| Setting | Train accuracy | Test accuracy | Gap | Δ test | Δ gap | Verdict |",
            "|---|---|---|---|---|---|---|",
            "| decay | 89.27 ± 2.33 | 71.54 ± 1.94 | 17.72 ± 2.70 | −3.91 (−6.77 … −1.04) | −6.83 (−8.17 … −5.48) | **hurt** |",
        ])["decay"];

        Assert.Equal(0.8927, figure.Train.Mean, 6);
        Assert.Equal(0.0194, figure.Test.Half, 6);
        Assert.Equal("hurt", figure.Verdict);
    }

    [Fact]
    public void Every_preset_of_the_document_has_a_recorded_curve() => Assert.All(
        new[] { "overfit", "weight-decay", "no-dropout", "dropout", "ensemble", "weight-decay-tuned", "dropout-tuned" },
        preset =>
        {
            RecordedCurve curve = RecordedCurves.Of(preset)!;
            Assert.Equal(curve.Epoch.Count, curve.Train.Count);
            Assert.Equal(curve.Epoch.Count, curve.Test.Count);
            Assert.Equal(0, curve.Epoch[0]);
            Assert.All(curve.Train.Concat(curve.Test), value => Assert.InRange(value, 0, 1));
        });
}
