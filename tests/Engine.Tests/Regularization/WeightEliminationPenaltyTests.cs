using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Regularization;

namespace OverfitWeb.Engine.Tests.Regularization;

public sealed class WeightEliminationPenaltyTests
{
    private static readonly ReferenceKernels<double> Kernels = new();

    /// <summary>Exact fractions of Weigend et al.'s eq. 2 for w₀ = 1 and w₀ = 2, λ = 1: r/(1 + r) and 2w/(w₀²(1 + r)²).</summary>
    [Theory]
    [InlineData(1, 0, 0, 0)]
    [InlineData(1, 1, 1 / 2.0, 1 / 2.0)]
    [InlineData(1, -1, 1 / 2.0, -1 / 2.0)]
    [InlineData(1, 2, 4 / 5.0, 4 / 25.0)]
    [InlineData(2, 1, 1 / 5.0, 8 / 25.0)]
    [InlineData(2, -4, 4 / 5.0, -2 / 25.0)]
    public void Value_and_gradient_are_those_of_the_paper(double scale, double weight, double value, double derivative)
    {
        WeightEliminationPenalty penalty = new(new LayerStrengths(1), scale);
        double[] gradient = [10];
        penalty.AddGradient<double>(Kernels, 0, [weight], gradient);

        Assert.Equal(value, penalty.Value<double>(Kernels, 0, [weight]), 1e-15);
        Assert.Equal(10 + derivative, gradient[0], 1e-14);
    }

    [Fact]
    public void It_counts_large_weights_and_measures_small_ones()
    {
        WeightEliminationPenalty penalty = new(new LayerStrengths(0.5), 0.1);

        Assert.Equal(0.5 * 3, penalty.Value<double>(Kernels, 0, [100, -1000, 1e200]), 1e-5);
        Assert.Equal(0.5 * 1e-6 / 0.01, penalty.Value<double>(Kernels, 0, [1e-3]), 1e-8);
    }
}
