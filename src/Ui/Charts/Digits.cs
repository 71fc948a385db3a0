using System.Globalization;

namespace OverfitWeb.Ui.Charts;

/// <summary>Measured numbers as the page shows them everywhere; a dash where there is none.</summary>
public static class Digits
{
    /// <summary>Three decimals, the product's rule for accuracy.</summary>
    public const int Usual = 3;

    /// <summary>With a fixed number of decimals.</summary>
    public static string Text(double? value, int decimals = Usual) =>
        value?.ToString("N" + decimals, CultureInfo.CurrentCulture) ?? "–";

    /// <summary>A difference: three decimals with a sign, none for what rounds to 0.</summary>
    public static string Signed(double? value) => value?.ToString("+0.000;−0.000;0.000", CultureInfo.CurrentCulture) ?? "–";
}
