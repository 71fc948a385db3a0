using System.Text.Json;
using OverfitWeb.Engine.Analysis;

namespace OverfitWeb.Engine.Tests.Analysis;

public sealed class PredictionsTests
{
    public static TheoryData<string> Cases => AnalysisReference.Names("predictions");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Classes_and_confidences_are_those_of_NumPy(string name)
    {
        JsonElement expected = AnalysisReference.Case("predictions", name);
        Predictions predictions = AnalysisReference.Predictions(expected);
        int[] images = [.. Enumerable.Range(0, predictions.Count)];
        Assert.Equal(AnalysisReference.Integers(expected, "predicted"), images.Select(predictions.PredictedClass));
        Assert.Equal(Reference.Array(expected, "confidence"), images.Select(predictions.Confidence));
        Assert.Equal(Reference.Array(expected, "labelProbability"), images.Select(predictions.LabelProbability));
        Assert.All(images, image => Assert.True(predictions.IsFinite(image)));
    }

    [Fact]
    public void A_diverged_network_predicts_the_class_of_the_first_NaN_without_a_confidence()
    {
        Predictions predictions = new([double.NaN, double.NaN, 0.9, double.NaN], new byte[] { 0, 0 }, 2);
        Assert.Equal(0, predictions.PredictedClass(0));
        Assert.Equal(1, predictions.PredictedClass(1));
        Assert.Equal(double.NaN, predictions.Confidence(1));
        Assert.False(predictions.IsFinite(1));
    }

    [Theory]
    [InlineData(3, new byte[] { 0, 1 }, 2)]
    [InlineData(0, new byte[0], 2)]
    [InlineData(4, new byte[] { 0, 2 }, 2)]
    public void Sizes_and_labels_must_fit(int probabilities, byte[] labels, int classes) =>
        Assert.Throws<ArgumentException>(() => new Predictions(new double[probabilities], labels, classes));
}
