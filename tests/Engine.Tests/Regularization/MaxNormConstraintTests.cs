using System.Text.Json;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Regularization;

namespace OverfitWeb.Engine.Tests.Regularization;

public sealed class MaxNormConstraintTests
{
    [Fact]
    public void Columns_are_scaled_as_PyTorchs_renorm_does_it()
    {
        JsonElement expected = Reference.Root.GetProperty("maxNorm");
        double[] weights = Reference.Array(expected, "weights");
        new MaxNormConstraint(expected.GetProperty("limit").GetDouble()).Project<double>(new ReferenceKernels<double>(), 0, weights, 5, 4);
        // renorm divides by the norm + 1e-7.
        Reference.AssertClose(Reference.Array(expected, "result"), weights, 2e-7);
    }

    [Fact]
    public void A_column_within_the_limit_is_left_alone_to_the_bit()
    {
        float[] weights = [0.3f, 3, 0.4f, 4];
        new MaxNormConstraint(0.6).Project<float>(new ReferenceKernels<float>(), 0, weights, 2, 2);
        Assert.Equal([0.3f, 0.4f], [weights[0], weights[2]]);
        Assert.Equal(0.6, Math.Sqrt((weights[1] * weights[1]) + (weights[3] * weights[3])), 1e-6);
    }
}
