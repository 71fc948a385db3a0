using System.Globalization;
using System.Net;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.Report;

/// <summary>The words and numbers of a report, safe for HTML unless said otherwise.</summary>
internal sealed class ReportLanguage(CultureInfo language)
{
    // The name of a culture is the system's where it brings none of its own.
    public string Code { get; } = ReferenceEquals(language, Texts.Korean) ? "ko" : "en";

    public string Say(Text text, params ReadOnlySpan<object?> values) => Safe(Tell(text, values));

    public string Of(LocalizedText text) => Safe(In(text));

    /// <summary>Not yet safe.</summary>
    public string Tell(Text text, params ReadOnlySpan<object?> values) => Texts.In(language, text, values);

    /// <summary>Not yet safe.</summary>
    public string In(LocalizedText text) => Code == "ko" ? text.Ko : text.En;

    public static string Safe(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A value of a measure as people read it: fractions in percent.</summary>
    public static string Number(MeasureResponse measure, double? value) => value is not double number
        ? "–"
        : measure.IsFraction
            ? (100 * number).ToString("0.00", CultureInfo.InvariantCulture) + " %"
            : Short(number);

    /// <summary>Four digits that count.</summary>
    public static string Short(double number) => Math.Abs(number) switch
    {
        0 => "0",
        >= 1000 => number.ToString("#,0", CultureInfo.InvariantCulture),
        >= 0.001 => JsonNumber.Show(double.Parse(number.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
        _ => number.ToString("0.##e0", CultureInfo.InvariantCulture),
    };
}
