using System.Text.Json;
using OverfitWeb.Engine.Analysis;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.Tests.Analysis;

public sealed class SpectrumTests
{
    public static TheoryData<string> Cases => AnalysisReference.Names("spectra");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Singular_values_and_ranks_are_those_of_NumPy(string name)
    {
        JsonElement expected = AnalysisReference.Case("spectra", name);
        Spectrum spectrum = Of(Reference.Array(expected, "weights"), expected.GetProperty("inputs").GetInt32(), expected.GetProperty("outputs").GetInt32())!;
        double norm = expected.GetProperty("spectralNorm").GetDouble();
        Reference.AssertClose(Reference.Array(expected, "singularValues"), [.. spectrum.SingularValues], 1e-14 * norm);
        Assert.Equal(norm, spectrum.SpectralNorm, 1e-14 * norm);
        Assert.Equal(expected.GetProperty("stableRank").GetDouble(), spectrum.StableRank!.Value, 1e-12);
        Assert.Equal(expected.GetProperty("effectiveRank").GetDouble(), spectrum.EffectiveRank!.Value, 1e-12);
        Assert.Equal(spectrum.SingularValues.OrderDescending(), spectrum.SingularValues);
    }

    [Fact]
    public void A_first_layer_keeps_its_sum_of_squares_in_single_precision_too()
    {
        float[] weights = new float[784 * 100];
        new NumPyRandom(1).FillNormal<float>(0.05, weights);
        Spectrum spectrum = Spectrum.Of<float>(weights, 784, 100)!;
        Assert.Equal(100, spectrum.SingularValues.Count);
        double sumOfSquares = weights.Sum(w => (double)w * w);
        Assert.Equal(1, spectrum.SingularValues.Sum(s => s * s) / sumOfSquares, 1e-12);
        Assert.Equal(sumOfSquares / (spectrum.SpectralNorm * spectrum.SpectralNorm), spectrum.StableRank!.Value, 1e-9);
    }

    [Fact]
    public void A_zero_matrix_has_no_rank()
    {
        Spectrum zero = Of(new double[6], 3, 2)!;
        Assert.Equal([0, 0], zero.SingularValues);
        Assert.Equal(0, zero.SpectralNorm);
        Assert.Null(zero.StableRank);
        Assert.Null(zero.EffectiveRank);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Dead_units_add_zeros_that_are_not_negative(int outputs)
    {
        double[] weights = new double[3 * outputs];
        (weights[0], weights[outputs], weights[2 * outputs]) = (1, 2, 2);
        Spectrum spectrum = Of(weights, 3, outputs)!;
        Assert.Equal(3, spectrum.SpectralNorm, 1e-14);
        Assert.All(spectrum.SingularValues.Skip(1), s => Assert.Equal((0, false), (s, double.IsNegative(s))));
        Assert.Equal(1, spectrum.StableRank!.Value, 1e-14);
        Assert.Equal(1, spectrum.EffectiveRank!.Value, 1e-14);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_diverged_matrix_has_none(double broken) => Assert.Null(Of([1, 2, broken, 4], 2, 2));

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e300)]
    public void Magnitude_does_not_matter(double magnitude)
    {
        Spectrum spectrum = Of([3 * magnitude, 0, 0, 4 * magnitude], 2, 2)!;
        Assert.Equal(4, spectrum.SpectralNorm / magnitude, 1e-14);
        Assert.Equal(25 / 16.0, spectrum.StableRank!.Value, 1e-14);
        Assert.Equal(double.Exp(Math.Log(7) - ((3 * Math.Log(3)) + (4 * Math.Log(4))) / 7), spectrum.EffectiveRank!.Value, 1e-14);
    }

    [Fact]
    public void A_singular_value_beyond_all_numbers_is_none() =>
        Assert.Null(Of([.. Enumerable.Repeat(double.MaxValue, 4)], 2, 2));

    [Fact]
    public void The_rule_of_cost_is_kept()
    {
        Assert.True(Spectrum.IsAffordable(784, 1000));
        Assert.True(Spectrum.IsAffordable(1000, 1000));
        Assert.False(Spectrum.IsAffordable(1001, 1000));
        Assert.False(Spectrum.IsAffordable(int.MaxValue, int.MaxValue));
        Assert.Null(Spectrum.Of<float>(new float[1001 * 1000], 1001, 1000));
    }

    [Fact]
    public void Sizes_must_fit()
    {
        Assert.Throws<ArgumentException>(() => Of([1, 2, 3], 2, 2));
        Assert.Throws<ArgumentException>(() => Of([], 0, 2));
    }

    private static Spectrum? Of(double[] weights, int inputs, int outputs) => Spectrum.Of<double>(weights, inputs, outputs);
}
