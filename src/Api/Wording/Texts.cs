using System.Globalization;
using System.Resources;

namespace OverfitWeb.Api.Wording;

/// <summary>Texts in the language of the request (<c>Accept-Language</c>: Korean, or English for all others).</summary>
internal static class Texts
{
    private static readonly ResourceManager Resources = new(typeof(Texts));

    public static string Of(Text text, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, Resources.GetString(text.ToString(), CultureInfo.CurrentUICulture)!, values);
}
