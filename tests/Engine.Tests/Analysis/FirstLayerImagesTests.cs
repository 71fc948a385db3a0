using System.Text.Json;
using OverfitWeb.Engine.Analysis;

namespace OverfitWeb.Engine.Tests.Analysis;

public sealed class FirstLayerImagesTests
{
    [Theory]
    [InlineData(WeightScale.Layer, "byLayer")]
    [InlineData(WeightScale.Unit, "byUnit")]
    public void A_unit_is_a_column_of_the_matrix_scaled_to_1(WeightScale scale, string name)
    {
        JsonElement expected = AnalysisReference.Group("firstLayer");
        FirstLayerImages images = FirstLayerImages.Of<double>(Reference.Array(expected, "weights"), 9, 4, scale);
        Assert.Equal((3, 4), (images.Side, images.Units));
        double[] values = [.. Enumerable.Range(0, 4).SelectMany(unit => images[unit].ToArray()).Select(v => (double)v)];
        Reference.AssertClose(Reference.Array(expected, name), values, 1e-7);
    }

    [Fact]
    public void A_dead_unit_is_0_and_a_diverged_weight_NaN()
    {
        float[] weights = [0, 1, 0, float.NaN, 0, -2, 0, float.PositiveInfinity];
        FirstLayerImages images = FirstLayerImages.Of<float>(weights, 4, 2, WeightScale.Unit);
        Assert.Equal([0, 0, 0, 0], images[0]);
        Assert.Equal([0.5f, float.NaN, -1, float.NaN], images[1]);
    }

    [Theory]
    [InlineData(6, 3, 2)]
    [InlineData(7, 4, 2)]
    [InlineData(0, 0, 2)]
    public void Inputs_make_a_square_and_sizes_fit(int weights, int inputs, int units) =>
        Assert.Throws<ArgumentException>(() => FirstLayerImages.Of<float>(new float[weights], inputs, units));
}
