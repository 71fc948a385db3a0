using System.Numerics;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra.Double;

namespace OverfitWeb.Engine.Analysis;

/// <summary>The singular values of a weight matrix: how much it stretches, and in how many directions.</summary>
public sealed record Spectrum
{
    /// <summary>
    /// Largest inputs · outputs · min(inputs, outputs) that is computed. The time goes with this product: a 1000 × 1000
    /// matrix, which is at the limit, takes about 2 s of one core; 784 × 100 takes 0.02 s.
    /// </summary>
    public const long CostLimit = 1_000_000_000;

    private Spectrum(double[] singularValues) => SingularValues = singularValues;

    /// <summary>min(inputs, outputs) of them, from the largest down.</summary>
    public IReadOnlyList<double> SingularValues { get; }

    /// <summary>The largest singular value, σ₁: how many times longer a vector can get.</summary>
    public double SpectralNorm => SingularValues[0];

    /// <summary>
    /// ‖W‖²_F / σ₁², 1 … min(inputs, outputs): never above the rank, and unmoved by tiny singular values (Rudelson and
    /// Vershynin 2007, section 1, there the numerical rank). Null where all weights are 0.
    /// </summary>
    public double? StableRank => SpectralNorm == 0 ? null : SingularValues.Sum(s => s / SpectralNorm * (s / SpectralNorm));

    /// <summary>
    /// exp(−Σ p ln p) with p = σ / Σσ, 1 … min(inputs, outputs): how many directions count (Roy and Vetterli 2007,
    /// the effective rank). Null where all weights are 0.
    /// </summary>
    public double? EffectiveRank
    {
        get
        {
            if (SpectralNorm == 0)
                return null;
            // As multiples of σ₁, so that the sum of huge ones stays finite.
            double total = SingularValues.Sum(s => s / SpectralNorm);
            return Math.Exp(-SingularValues.Select(s => s / SpectralNorm / total).Sum(p => p == 0 ? 0 : p * Math.Log(p)));
        }
    }

    /// <summary>Whether a matrix of this size is small enough to be computed.</summary>
    public static bool IsAffordable(int inputs, int outputs) =>
        (Int128)inputs * outputs * Math.Min(inputs, outputs) <= CostLimit;

    /// <summary>
    /// Computes it in double precision on the calling thread. Null where a weight or a singular value is not finite, where
    /// <see cref="IsAffordable"/> says no, or (never seen) where the iteration does not converge.
    /// </summary>
    /// <param name="weights">Inputs × outputs, row-major.</param>
    /// <param name="inputs">Rows, at least 1.</param>
    /// <param name="outputs">Columns, at least 1.</param>
    /// <exception cref="ArgumentException">The sizes do not fit the weights.</exception>
    public static Spectrum? Of<T>(ReadOnlySpan<T> weights, int inputs, int outputs)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (inputs < 1 || outputs < 1 || (long)inputs * outputs != weights.Length)
            throw new ArgumentException($"{weights.Length} weights are no {inputs} × {outputs} matrix.", nameof(weights));
        if (!IsAffordable(inputs, outputs))
            return null;

        double max = 0;
        foreach (T weight in weights)
        {
            if (!T.IsFinite(weight))
                return null;
            max = Math.Max(max, Math.Abs(double.CreateTruncating(weight)));
        }

        return max == 0 ? new Spectrum(new double[Math.Min(inputs, outputs)]) : Decompose(weights, inputs, outputs, max);
    }

    private static Spectrum? Decompose<T>(ReadOnlySpan<T> weights, int inputs, int outputs, double max)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // Squares are summed without guard: entries up to 1 neither overflow nor vanish.
        double[] scaled = new double[weights.Length];
        for (int i = 0; i < scaled.Length; i++)
            scaled[i] = double.CreateTruncating(weights[i]) / max;

        // Math.NET stores columns one after another, so this is the transpose: its singular values are the same.
        DenseMatrix transpose = new(outputs, inputs, scaled);
        try
        {
            // A singular value of 0 comes out as −0.
            double[] values = [.. transpose.Svd(computeVectors: false).S.Select(s => Math.Abs(s) * max)];
            return double.IsFinite(values[0]) ? new Spectrum(values) : null;
        }
        catch (NonConvergenceException)
        {
            return null;
        }
    }
}
