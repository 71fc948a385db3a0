using System.Globalization;
using OverfitWeb.Contracts;

namespace OverfitWeb.Ui.Resources;

/// <summary>Texts that come from the service in both languages.</summary>
public static class LocalizedTextExtensions
{
    /// <summary>The sentence in the language of the page.</summary>
    public static string Local(this LocalizedText text) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ko" ? text.Ko : text.En;
}
