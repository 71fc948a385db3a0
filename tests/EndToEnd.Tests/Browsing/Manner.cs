using Microsoft.Playwright;

namespace OverfitWeb.EndToEnd.Tests.Browsing;

/// <summary>How somebody comes: by the browser's language and theme, which the page takes over, and the window's size.</summary>
/// <param name="Language"><c>ko</c> or <c>en</c>.</param>
public sealed record Manner(string Language)
{
    public bool Dark { get; init; }

    public int Width { get; init; } = 1280;

    public int Height { get; init; } = 900;

    /// <summary>Whether the window is touched.</summary>
    public bool Touch { get; init; }

    /// <summary>Every language that the page speaks.</summary>
    public static TheoryData<string> Languages => ["ko", "en"];

    internal BrowserNewContextOptions ToOptions(Uri address) => new()
    {
        BaseURL = address.ToString(),
        Locale = Language == "ko" ? "ko-KR" : "en-US",
        ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
        ViewportSize = new() { Width = Width, Height = Height },
        HasTouch = Touch,
        ReducedMotion = ReducedMotion.Reduce,
    };
}
