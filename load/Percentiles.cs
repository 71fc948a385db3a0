using System.Globalization;

namespace OverfitWeb.Load;

/// <summary>Times in milliseconds, told by their percentiles.</summary>
internal static class Percentiles
{
    public static double Of(IEnumerable<double> milliseconds, double fraction)
    {
        double[] sorted = [.. milliseconds.Order()];
        return sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(fraction * sorted.Length) - 1)];
    }

    /// <summary>Cells of a table: number, median, 99 %, longest.</summary>
    public static string Cells(IReadOnlyCollection<double> milliseconds) => string.Create(
        CultureInfo.InvariantCulture,
        $"{milliseconds.Count:#,0} | {Of(milliseconds, 0.5):0.0} | {Of(milliseconds, 0.99):0.0} | {milliseconds.Max():0.0}");
}
