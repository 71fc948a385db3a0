using System.Globalization;

namespace OverfitWeb.Ui.Experiments;

/// <summary>
/// One hue from pale to deep, which everybody can order; the ink on it is black or white, whichever is read better. In the
/// dark theme the order is turned round: more is always further from the page.
/// </summary>
public static class HeatColors
{
    private static readonly (double R, double G, double B)[] Light = [(237, 244, 251), (144, 196, 230), (0, 114, 178), (0, 52, 92)];
    private static readonly (double R, double G, double B)[] Dark = [(24, 38, 50), (0, 84, 134), (86, 168, 224), (214, 236, 252)];

    /// <summary>Places that a legend shows.</summary>
    public static IReadOnlyList<double> Stops { get; } = [0, 1 / 3.0, 2 / 3.0, 1];

    /// <summary>Background and ink.</summary>
    /// <param name="place">0 for the smallest value, 1 for the largest.</param>
    /// <param name="dark">Whether for the dark theme.</param>
    public static (string Back, string Ink) At(double place, bool dark)
    {
        (double R, double G, double B)[] stops = dark ? Dark : Light;
        double at = Math.Clamp(place, 0, 1) * (stops.Length - 1);
        int below = Math.Min((int)at, stops.Length - 2);
        double part = at - below;
        (double r, double g, double b) = (Mix(stops[below].R, stops[below + 1].R), Mix(stops[below].G, stops[below + 1].G), Mix(stops[below].B, stops[below + 1].B));
        double luminance = (0.2126 * Linear(r)) + (0.7152 * Linear(g)) + (0.0722 * Linear(b));
        // Contrast as WCAG 2 defines it, with black and with white.
        string ink = (luminance + 0.05) / 0.05 >= 1.05 / (luminance + 0.05) ? "#000" : "#fff";
        return (string.Create(CultureInfo.InvariantCulture, $"rgb({r:0} {g:0} {b:0})"), ink);

        double Mix(double from, double to) => from + (part * (to - from));
    }

    private static double Linear(double channel) => channel / 255 is var c && c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
}
