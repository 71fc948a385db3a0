using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;

namespace OverfitWeb.Ui.Layout;

/// <summary>
/// The page's <c>html</c> element, which bears the chosen language and theme. Read without <c>IJSRuntime</c>, whose JSON takes
/// a seventh of the time from the program's start to the first picture.
/// </summary>
[SupportedOSPlatform("browser")]
internal static partial class PageRoot
{
    /// <summary>An attribute's value, null without one.</summary>
    [JSImport("globalThis.document.documentElement.getAttribute")]
    public static partial string? Attribute(string name);
}
