using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Runs;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Runs;

public sealed class RunMarksTests
{
    [Fact]
    public void The_first_of_equals_is_marked()
    {
        RunMarks marks = RunMarks.Of([Some.Record(1, test: 0.4), Some.Record(2, test: 0.6), Some.Record(3, test: 0.6)]);

        Assert.Equal(2, marks.Best?.Seq);
        Assert.Equal(1, marks.LowestLoss?.Seq);
        Assert.Null(marks.Validated);
    }

    [Fact]
    public void A_loss_that_is_no_number_is_not_the_lowest()
    {
        RunMarks marks = RunMarks.Of([Some.Record(1, testLoss: 2), Some.Record(2, testLoss: 0.5), Some.Record(3, testLoss: null)]);

        Assert.Equal(2, marks.LowestLoss?.Seq);
    }

    [Fact]
    public void Validation_has_a_mark_of_its_own()
    {
        MetricRecord[] records = [Some.Record(1) with { ValidationAccuracy = 0.7 }, Some.Record(2, test: 0.9) with { ValidationAccuracy = 0.6 }];

        RunMarks marks = RunMarks.Of(records);

        Assert.Equal((2, 1), (marks.Best?.Seq, marks.Validated?.Seq));
    }

    [Fact]
    public void Nothing_is_marked_before_the_first_record() => Assert.Equal(new RunMarks(null, null, null), RunMarks.Of([]));
}
