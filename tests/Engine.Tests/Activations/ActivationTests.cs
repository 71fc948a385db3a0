using System.Numerics;
using System.Text.Json;
using MathNet.Numerics;
using OverfitWeb.Engine.Activations;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Tests.Activations;

/// <summary>Every activation of the catalogue and its derivative against PyTorch.</summary>
public sealed class ActivationTests
{
    private static readonly JsonElement Expected = Reference.Root.GetProperty("activations");

    public static TheoryData<string> Kinds => [.. EngineCatalog.Activations.Select(d => d.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Value_and_derivative_are_those_of_PyTorch(string kind)
    {
        Descriptor<IActivation> descriptor = EngineCatalog.Activations.Single(d => d.Kind == kind);
        IActivation activation = descriptor.Create(new ParameterValues(descriptor.Parameters, new Dictionary<string, double[]>()));
        IKernels<double> kernels = KernelCatalog.Fastest<double>().Kernels;
        double[] x = Reference.Array(Expected, "x");
        double[] y = new double[x.Length], dx = new double[x.Length], ones = [.. x.Select(_ => 1.0)];
        activation.Forward<double>(kernels, x, y);
        activation.Backward<double>(kernels, x, y, ones, dx);

        JsonElement expected = Expected.GetProperty("results").GetProperty(kind);
        Reference.AssertClose(Reference.Array(expected, "y"), y, 1e-14);
        Reference.AssertClose(Reference.Array(expected, "dx"), dx, 1e-14);
    }

    /// <summary>Near zero as well, where 1 − e⁻²ˣ alone would lose digits, and where exponentials end.</summary>
    [Fact]
    public void Tanh_and_sigmoid_are_exact_to_a_few_units_in_the_last_place()
    {
        double[] x = [.. Enumerable.Range(-600, 1201).Select(i => i / 40.0), .. Enumerable.Range(-90, 181).Select(i => Math.Sign(i) * Math.Pow(10, -Math.Abs(i) / 10.0))];
        foreach (double value in x)
        {
            float single = (float)value;
            AssertExact(new Tanh(), single, Math.Tanh(single), 4 * Math.Pow(2, -24));
            AssertExact(new Tanh(), value, Math.Tanh(value), 4 * Math.Pow(2, -53));
            AssertExact(new Sigmoid(), single, 1 / (1 + Math.Exp(-(double)single)), 4 * Math.Pow(2, -24));
            AssertExact(new Sigmoid(), value, 1 / (1 + Math.Exp(-value)), 4 * Math.Pow(2, -53));
        }
    }

    /// <summary>In all ranges of the approximation. Of exp(−x²/2) the rounding of x² costs x²/2 units.</summary>
    [Fact]
    public void Gelu_is_exact_to_a_few_units_in_the_last_place()
    {
        for (int i = -360; i <= 360; i++)
        {
            double value = i / 40.0;
            double units = 8 + (2 * value * value);
            AssertExact(new Gelu(), (float)value, Expected((float)value), units * Math.Pow(2, -24));
            AssertExact(new Gelu(), value, Expected(value), units * Math.Pow(2, -53));
        }

        static double Expected(double x) => 0.5 * x * SpecialFunctions.Erfc(-x / Math.Sqrt(2));
    }

    private static void AssertExact<T>(IActivation activation, T x, double expected, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] y = new T[1];
        activation.Forward(KernelCatalog.Fastest<T>().Kernels, [x], y);
        if (expected == 0)
            Assert.Equal(T.Zero, y[0]);
        else
            Assert.Equal(1, double.CreateTruncating(y[0]) / expected, tolerance);
    }

    /// <summary>However many elements are worked on at once.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_element_gives_the_same_bits_alone(string kind)
    {
        CheckAlone<float>(kind);
        CheckAlone<double>(kind);
    }

    private static void CheckAlone<T>(string kind)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Descriptor<IActivation> descriptor = EngineCatalog.Activations.Single(d => d.Kind == kind);
        IActivation activation = descriptor.Create(new ParameterValues(descriptor.Parameters, new Dictionary<string, double[]>()));
        IKernels<T> kernels = KernelCatalog.Fastest<T>().Kernels;
        T[] x = [.. Enumerable.Range(-30, 61).Select(i => T.CreateTruncating(i / 7.0)), T.NegativeZero, T.NaN, T.PositiveInfinity, T.NegativeInfinity];
        T[] dy = [.. x.Index().Select(pair => T.CreateTruncating(1 - (pair.Index % 3 * 0.7)))];
        T[] y = new T[x.Length], dx = new T[x.Length];
        activation.Forward(kernels, x, y);
        activation.Backward(kernels, x, y, dy, dx);
        for (int i = 0; i < x.Length; i++)
        {
            T[] one = new T[1], back = new T[1];
            activation.Forward(kernels, [x[i]], one);
            activation.Backward(kernels, [x[i]], one, [dy[i]], back);
            Assert.Equal((one[0], back[0]), (y[i], dx[i]));
        }
    }
}
