using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Random;
using OverfitWeb.Engine.Regularization;

namespace OverfitWeb.Engine.Tests.Regularization;

/// <summary>Every penalty of the catalogue: its gradient is the derivative of its value.</summary>
public sealed class WeightPenaltyTests
{
    public static TheoryData<string> Kinds => [.. EngineCatalog.Penalties.Select(d => d.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_gradient_is_the_derivative(string kind)
    {
        Descriptor<IWeightPenalty> descriptor = EngineCatalog.Penalties.Single(d => d.Kind == kind);
        IWeightPenalty penalty = descriptor.Create(new ParameterValues(descriptor.Parameters, new Dictionary<string, double[]>()));
        ReferenceKernels<double> kernels = new();
        NumPyRandom random = new(3);
        double[] weights = [.. Enumerable.Range(0, 12).Select(_ => random.NextGaussian())];
        double[] gradient = new double[weights.Length];
        penalty.AddGradient<double>(kernels, 0, weights, gradient);

        const double Step = 1e-6;
        for (int i = 0; i < weights.Length; i++)
        {
            double numeric = (ValueWith(i, Step) - ValueWith(i, -Step)) / (2 * Step);
            Assert.Equal(numeric, gradient[i], Math.Abs(numeric) * 1e-6);
        }

        double ValueWith(int index, double change)
        {
            double[] changed = [.. weights];
            changed[index] += change;
            return penalty.Value<double>(kernels, 0, changed);
        }
    }

    [Fact]
    public void L2_is_half_lambda_times_the_sum_of_squares_and_may_differ_by_layer()
    {
        L2Penalty penalty = new(new LayerStrengths(9, [0.1, 0.2]));
        ReferenceKernels<double> kernels = new();
        double[] gradient = [1, 1];
        penalty.AddGradient<double>(kernels, 1, [3, -4], gradient);
        Assert.Equal(0.5 * 0.1 * 25, penalty.Value<double>(kernels, 0, [3, -4]));
        Assert.Equal([1 + 0.2 * 3, 1 - 0.2 * 4], gradient);
    }
}
