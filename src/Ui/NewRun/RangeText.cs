using System.Globalization;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.NewRun;

/// <summary>What the catalogue allows, in words.</summary>
public static class RangeText
{
    /// <summary>The sentence of the parameter with its ends.</summary>
    public static string Of(IStringLocalizer localizer, CatalogParameter? parameter)
    {
        string meaning = parameter?.Description.Local() ?? "";
        string ends = Ends(localizer, parameter);
        return ends.Length == 0 ? meaning : meaning.Length == 0 ? ends : $"{ends}. {meaning}";
    }

    private static string Ends(IStringLocalizer localizer, CatalogParameter? parameter) => parameter switch
    {
        { Minimum: { } low, Maximum: { } high, ExclusiveMinimum: true, ExclusiveMaximum: true } => localizer["Range_Between", Number(low), Number(high)],
        { Minimum: { } low, Maximum: { } high, ExclusiveMinimum: true } => localizer["Range_Above", Number(low), Number(high)],
        { Minimum: { } low, Maximum: { } high, ExclusiveMaximum: true } => localizer["Range_Below", Number(low), Number(high)],
        { Minimum: { } low, Maximum: { } high } => localizer["Range", Number(low), Number(high)],
        { Minimum: { } low } => localizer["Range_From", Number(low)],
        _ => "",
    };

    private static string Number(double value) => value.ToString("#,0.##########", CultureInfo.CurrentCulture);
}
