using MathNet.Numerics.Distributions;

namespace OverfitWeb.Engine.Analysis.Comparison;

/// <summary>Student's t distribution (Student, "The probable error of a mean", Biometrika 6, 1908), two-sided.</summary>
public static class Student
{
    /// <summary>P(|T| ≥ |t|).</summary>
    /// <param name="t">The statistic; may be infinite.</param>
    /// <param name="freedom">Degrees of freedom, at least 1.</param>
    public static double TwoSidedP(double t, int freedom) => 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(t));

    /// <summary>
    /// The t with P(|T| ≥ t) = 1 − <paramref name="confidence"/>, by bisection of <see cref="TwoSidedP"/> to the last bit:
    /// MathNet's own inverse stops at t = 800, which two seeds and some thirty arms pass.
    /// </summary>
    /// <param name="confidence">Above 0, below 1.</param>
    /// <param name="freedom">Degrees of freedom, at least 1.</param>
    public static double Quantile(double confidence, int freedom)
    {
        if (confidence is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence));

        double alpha = 1 - confidence;
        double low = 0;
        double high = 1;
        while (TwoSidedP(high, freedom) > alpha)
            (low, high) = (high, 2 * high);

        for (double middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2)
        {
            if (TwoSidedP(middle, freedom) > alpha)
                low = middle;
            else
                high = middle;
        }

        return high;
    }
}
