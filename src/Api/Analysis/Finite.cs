namespace OverfitWeb.Api.Analysis;

internal static class Finite
{
    /// <summary>JSON has no NaN and no infinity: what is not finite becomes null.</summary>
    public static double? OrNull(double? value) => value is double number && double.IsFinite(number) ? number : null;
}
