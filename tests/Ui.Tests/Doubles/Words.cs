using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Tests.Doubles;

/// <summary>The page's own texts, for what is no component.</summary>
internal static class Words
{
    public static IStringLocalizer<UiText> All { get; } = new StringLocalizer<UiText>(
        new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));
}
