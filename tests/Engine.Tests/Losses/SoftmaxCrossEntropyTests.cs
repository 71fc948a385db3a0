using System.Text.Json;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Losses;

namespace OverfitWeb.Engine.Tests.Losses;

public sealed class SoftmaxCrossEntropyTests
{
    [Fact]
    public void Gradient_with_label_smoothing_is_that_of_PyTorch()
    {
        JsonElement expected = Reference.Root.GetProperty("labelSmoothing");
        byte[] labels = [.. Reference.Array(expected, "labels").Select(l => (byte)l)];
        double[] dLogits = new double[40];
        SoftmaxCrossEntropy.Gradient<double>(new ReferenceKernels<double>(), Reference.Array(expected, "logits"), labels, 10, 0.1, dLogits);
        Reference.AssertClose(Reference.Array(expected, "dLogits"), dLogits, 1e-15);
    }

    [Fact]
    public void Loss_stays_finite_where_the_probability_is_zero() =>
        Assert.Equal(-Math.Log(1e-7), SoftmaxCrossEntropy.SumOfLosses<double>([1, 0], [1], 2), 1e-12);
}
