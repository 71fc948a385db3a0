using OverfitWeb.Ui.Charts;

namespace OverfitWeb.Ui.Runs;

/// <summary>A mean over seeds with the half width of its 95 % interval, by Student's t.</summary>
public static class SeedMean
{
    /// <summary>Two-sided 95 % points of Student's t for 1, 2, … degrees of freedom.</summary>
    private static readonly double[] T95 =
    [
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
        2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
        2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
    ];

    /// <summary>Such as <c>0.755 ± 0.011</c>; a single value stands alone, and without one there is a dash.</summary>
    public static string Text(IEnumerable<double?> values)
    {
        double[] known = [.. values.OfType<double>()];
        return known.Length switch
        {
            0 => Digits.Text(null),
            1 => Digits.Text(known[0]),
            _ => $"{Digits.Text(known.Average())} ± {Digits.Text(HalfWidth(known))}",
        };
    }

    private static double HalfWidth(double[] values)
    {
        double mean = values.Average();
        double variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
        // Beyond thirty the normal's 1.96 and t agree to two digits, and the wider is the honest one.
        double t = values.Length - 2 < T95.Length ? T95[values.Length - 2] : T95[^1];
        return t * Math.Sqrt(variance / values.Length);
    }
}
