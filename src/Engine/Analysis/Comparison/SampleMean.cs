namespace OverfitWeb.Engine.Analysis.Comparison;

/// <summary>
/// The mean of a sample, tested against 0 and with its interval by Student's t with n − 1 degrees of freedom. Of paired
/// differences this is the paired t-test.
/// </summary>
public sealed class SampleMean
{
    /// <param name="values">x₁ … xₙ, finite, at least one.</param>
    /// <param name="leastVariance">The variance of a value is taken to be no smaller than this.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public SampleMean(IReadOnlyList<double> values, double leastVariance = 0)
    {
        if (values.Count == 0)
            throw new ArgumentException("A mean needs a value.", nameof(values));

        // Seen from the first value, so that equal values have no spread at all, not one of rounding.
        double shift = values.Average(value => value - values[0]);
        Count = values.Count;
        Mean = values[0] + shift;
        if (Count < 2)
            return;

        double squares = values.Sum(value => (value - values[0] - shift) * (value - values[0] - shift));
        StandardError = Math.Sqrt(Math.Max(squares / (Count - 1), leastVariance) / Count);
    }

    /// <summary>n.</summary>
    public int Count { get; }

    /// <summary>x̄ = Σxᵢ/n.</summary>
    public double Mean { get; }

    /// <summary>s/√n with s² = Σ(xᵢ − x̄)²/(n − 1); null for a single value.</summary>
    public double? StandardError { get; }

    /// <summary>
    /// P(|T| ≥ |x̄|/(s/√n)) if the true mean is 0. Without any spread 0, or 1 where the mean is 0; 1 for a single value.
    /// </summary>
    public double PValue => StandardError is not double error || Mean == 0 ? 1 : Student.TwoSidedP(Mean / error, Count - 1);

    /// <summary>x̄ ± t·s/√n; without ends for a single value.</summary>
    /// <param name="confidence">Such as 0.95.</param>
    public Estimate Interval(double confidence) =>
        Count < 2 ? new(Mean, null, null) : IntervalBy(Student.Quantile(confidence, Count - 1));

    /// <summary>The same with t at hand, where many samples of one size are looked at.</summary>
    /// <param name="t"><see cref="Student.Quantile"/> with n − 1 degrees of freedom.</param>
    public Estimate IntervalBy(double t) => new(Mean, Mean - (t * StandardError), Mean + (t * StandardError));
}
