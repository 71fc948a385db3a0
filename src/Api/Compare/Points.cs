using System.Globalization;

namespace OverfitWeb.Api.Compare;

/// <summary>Differences of accuracy in words: in percentage points, as people say them.</summary>
internal static class Points
{
    /// <summary>100·|x|, for "rose by". One decimal says enough, but an interval that ends just above 0 must not seem to end at it.</summary>
    public static string Size(double? difference)
    {
        double points = Math.Abs(100 * difference ?? 0);
        return points.ToString(points < 0.05 ? "0.0###" : "0.0", CultureInfo.InvariantCulture);
    }

    /// <summary>100·x with a minus sign where it needs one, for intervals.</summary>
    public static string Plain(double? difference) => WithSign(difference, "");

    /// <summary>100·x with its sign, for "changed by".</summary>
    public static string Signed(double? difference) => WithSign(difference, "+");

    private static string WithSign(double? difference, string plus)
    {
        string size = Size(difference);
        return size == "0.0" ? size : (difference < 0 ? "−" : plus) + size;
    }
}
