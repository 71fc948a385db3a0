using System.Text.Json;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Random;
using OverfitWeb.Engine.Regularization;

namespace OverfitWeb.Engine.Tests.Regularization;

/// <summary>Every penalty of the catalogue: its gradient is the derivative of its value. Values and gradients of the classic ones are PyTorch's.</summary>
public sealed class WeightPenaltyTests
{
    private static readonly ReferenceKernels<double> Kernels = new();

    /// <summary>Those that the PyTorch script covers; a penalty added later brings expected values in a test of its own.</summary>
    public static TheoryData<string> InPyTorch =>
        [.. Reference.Root.GetProperty("penalties").GetProperty("results").EnumerateObject().Select(p => p.Name)];

    public static TheoryData<string> Kinds => [.. EngineCatalog.Penalties.Select(d => d.Kind)];

    [Theory]
    [MemberData(nameof(InPyTorch))]
    public void Value_and_gradient_are_those_of_PyTorch(string kind)
    {
        Dictionary<string, double[]> parameters = new() { ["lambda"] = [0.3] };
        if (kind == "elasticNet")
            parameters["l1Share"] = [0.25];
        IWeightPenalty penalty = Create(kind, parameters);
        JsonElement penalties = Reference.Root.GetProperty("penalties");
        double[] weights = Reference.Array(penalties, "weights");
        double[] gradient = new double[weights.Length];
        penalty.AddGradient<double>(Kernels, 0, weights, gradient);

        JsonElement expected = penalties.GetProperty("results").GetProperty(kind);
        Assert.Equal(expected.GetProperty("value").GetDouble(), penalty.Value<double>(Kernels, 0, weights), 1e-15);
        Reference.AssertClose(Reference.Array(expected, "gradient"), gradient, 1e-15);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_gradient_is_the_derivative(string kind)
    {
        IWeightPenalty penalty = Create(kind, []);
        NumPyRandom random = new(3);
        double[] weights = [.. Enumerable.Range(0, 12).Select(_ => random.NextGaussian())];
        double[] gradient = new double[weights.Length];
        penalty.AddGradient<double>(Kernels, 0, weights, gradient);

        const double Step = 1e-6;
        for (int i = 0; i < weights.Length; i++)
        {
            double numeric = (ValueWith(i, Step) - ValueWith(i, -Step)) / (2 * Step);
            Assert.Equal(numeric, gradient[i], Math.Max(Math.Abs(numeric) * 1e-6, 1e-10));
        }

        double ValueWith(int index, double change)
        {
            double[] changed = [.. weights];
            changed[index] += change;
            return penalty.Value<double>(Kernels, 0, changed);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Strength_may_differ_by_layer(string kind)
    {
        double[] weights = [3, -4];
        double one = Create(kind, new() { ["lambda"] = [0.2] }).Value<double>(Kernels, 0, weights);
        IWeightPenalty penalty = Create(kind, new() { ["layers"] = [0.1, 0.2] });
        Assert.Equal(one, penalty.Value<double>(Kernels, 1, weights), 1e-15);
        Assert.Equal(one / 2, penalty.Value<double>(Kernels, 0, weights), 1e-15);
    }

    private static IWeightPenalty Create(string kind, Dictionary<string, double[]> parameters)
    {
        Descriptor<IWeightPenalty> descriptor = EngineCatalog.Penalties.Single(d => d.Kind == kind);
        return descriptor.Create(new ParameterValues(descriptor.Parameters, parameters));
    }
}
