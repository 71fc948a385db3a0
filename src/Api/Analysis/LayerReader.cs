using OverfitWeb.Contracts.Analysis;
using OverfitWeb.Engine.Analysis;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Models;
using WeightNorms = OverfitWeb.Contracts.Runs.WeightNorms;

namespace OverfitWeb.Api.Analysis;

/// <summary>Puts weight matrices into numbers, on the wire's types.</summary>
internal static class LayerReader
{
    /// <summary>Costs of spectra (<see cref="Spectrum.CostLimit"/>) that one analysis takes on: some 8 s of a core.</summary>
    private const long SpectraLimit = 4 * Spectrum.CostLimit;

    private static readonly IKernels<double> Kernels = KernelCatalog.Fastest<double>().Kernels;

    /// <summary>Each layer from the input on.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<LayerAnalysis> Read(IReadOnlyList<WeightMatrix> layers, CancellationToken cancellationToken)
    {
        List<LayerAnalysis> read = [];
        Int128 cost = 0;
        foreach (WeightMatrix matrix in layers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            cost += (Int128)matrix.Inputs * matrix.Outputs * Math.Min(matrix.Inputs, matrix.Outputs);
            Spectrum? spectrum = cost <= SpectraLimit ? Spectrum.Of<double>(matrix.Values, matrix.Inputs, matrix.Outputs) : null;
            read.Add(Of(read.Count + 1, matrix, WeightStatistics.Of<double>(matrix.Values, Kernels), spectrum));
        }

        return read;
    }

    private static LayerAnalysis Of(int layer, WeightMatrix matrix, WeightStatistics statistics, Spectrum? spectrum) => new()
    {
        Layer = layer,
        Inputs = matrix.Inputs,
        Outputs = matrix.Outputs,
        Norms = new WeightNorms(Finite.OrNull(statistics.Norms.L1), Finite.OrNull(statistics.Norms.L2), Finite.OrNull(statistics.Norms.Max)),
        Mean = statistics.Mean,
        StandardDeviation = statistics.StandardDeviation,
        ZeroFraction = statistics.ZeroFraction,
        NearZeroFraction = statistics.NearZeroFraction,
        Histogram = statistics.Histogram is WeightHistogram histogram ? new(histogram.Limit, histogram.Counts) : null,
        Spectrum = spectrum is null ? null : new(spectrum.SingularValues, spectrum.SpectralNorm, spectrum.StableRank, spectrum.EffectiveRank),
    };
}
