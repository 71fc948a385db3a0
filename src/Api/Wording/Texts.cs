using System.Globalization;
using System.Resources;

namespace OverfitWeb.Api.Wording;

/// <summary>Texts in the language of the request (<c>Accept-Language</c>: Korean, or English for all others).</summary>
internal static class Texts
{
    private static readonly ResourceManager Resources = new(typeof(Texts));

    public static CultureInfo English { get; } = new("en");

    public static CultureInfo Korean { get; } = new("ko");

    public static string Of(Text text, params ReadOnlySpan<object?> values) => In(CultureInfo.CurrentUICulture, text, values);

    /// <summary>A text in a language of its own, for answers that carry both.</summary>
    public static string In(CultureInfo language, Text text, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, Resources.GetString(text.ToString(), language)!, values);
}
