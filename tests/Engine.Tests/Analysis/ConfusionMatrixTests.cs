using System.Text.Json;
using OverfitWeb.Engine.Analysis;

namespace OverfitWeb.Engine.Tests.Analysis;

public sealed class ConfusionMatrixTests
{
    public static TheoryData<string> Cases => AnalysisReference.Names("predictions");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Counts_and_fractions_are_those_of_NumPy(string name)
    {
        JsonElement expected = AnalysisReference.Case("predictions", name);
        ConfusionMatrix matrix = ConfusionMatrix.Of(AnalysisReference.Predictions(expected));
        int[] classes = [.. Enumerable.Range(0, matrix.Classes)];
        Assert.Equal(
            AnalysisReference.Integers(expected, "confusion"),
            classes.SelectMany(label => classes.Select(predicted => matrix[label, predicted])));
        Assert.Equal(expected.GetProperty("accuracy").GetDouble(), matrix.Accuracy);
        Assert.Equal(AnalysisReference.Numbers(expected, "recall"), classes.Select(matrix.Recall));
        Assert.Equal(AnalysisReference.Numbers(expected, "precision"), classes.Select(matrix.Precision));
        Assert.Equal(matrix.Count, classes.Sum(matrix.LabelCount));
        Assert.Equal(matrix.Count, classes.Sum(matrix.PredictedCount));
    }

    [Fact]
    public void Classes_without_images_have_no_accuracy()
    {
        ConfusionMatrix matrix = ConfusionMatrix.Of(new Predictions([1, 0, 0], new byte[] { 1 }, 3));
        Assert.Equal([null, 0.0, null], new[] { 0, 1, 2 }.Select(matrix.Recall));
        Assert.Equal([0.0, null, null], new[] { 0, 1, 2 }.Select(matrix.Precision));
    }

    [Fact]
    public void A_diverged_network_is_counted_as_the_evaluator_counts_it() =>
        Assert.Equal(0.5, ConfusionMatrix.Of(new Predictions([double.NaN, double.NaN, double.NaN, double.NaN], new byte[] { 0, 1 }, 2)).Accuracy);
}
