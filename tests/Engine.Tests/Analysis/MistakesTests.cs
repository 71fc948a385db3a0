using System.Text.Json;
using OverfitWeb.Engine.Analysis;

namespace OverfitWeb.Engine.Tests.Analysis;

public sealed class MistakesTests
{
    public static TheoryData<string> Cases => AnalysisReference.Names("predictions");

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_surest_come_first_in_the_order_of_NumPy(string name)
    {
        JsonElement expected = AnalysisReference.Case("predictions", name);
        Predictions predictions = AnalysisReference.Predictions(expected);
        int[] order = AnalysisReference.Integers(expected, "mistakes");
        Assert.Equal(order, Mistakes.MostConfident(predictions, predictions.Count).Select(m => m.Index));
        Assert.Equal(order.Take(3), Mistakes.MostConfident(predictions, 3).Select(m => m.Index));
    }

    [Fact]
    public void Each_says_what_was_taken_for_what() =>
        Assert.Equal(
            [new Mistake(1, 0, 1, 0.7, 0.3), new Mistake(3, 1, 0, 0.6, 0.4)],
            Mistakes.MostConfident(new Predictions([0.9, 0.1, 0.3, 0.7, 0.5, 0.5, 0.6, 0.4], new byte[] { 0, 0, 0, 1 }, 2), 10));

    [Fact]
    public void Images_without_a_confidence_are_left_out() =>
        Assert.Empty(Mistakes.MostConfident(new Predictions([double.NaN, 1], new byte[] { 1 }, 2), 10));

    [Fact]
    public void None_can_be_asked_for_but_not_fewer()
    {
        Predictions predictions = new([1, 0], new byte[] { 1 }, 2);
        Assert.Empty(Mistakes.MostConfident(predictions, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Mistakes.MostConfident(predictions, -1));
    }
}
