using System.Globalization;
using System.Net;
using System.Text;

namespace OverfitWeb.Benchmarks.Reporting;

/// <summary>Horizontal bars on a logarithmic axis, as SVG.</summary>
internal static class BarChart
{
    private const int Left = 340;
    private const int Right = 90;
    private const int Width = 900;
    private const int Row = 30;
    private const int Top = 54;

    /// <param name="title">Above it.</param>
    /// <param name="bars">Name, seconds, and whether it is ours.</param>
    public static string Draw(string title, IReadOnlyList<(string Name, double Seconds, bool IsOwn)> bars)
    {
        double low = Math.Pow(10, Math.Floor(Math.Log10(bars.Min(bar => bar.Seconds)))), high = bars.Max(bar => bar.Seconds) * 1.2;
        int height = Top + (Row * bars.Count) + 40;
        StringBuilder svg = new();
        Write($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" font-family=\"system-ui, sans-serif\" font-size=\"14\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(title)}\">");
        Write($"<rect width=\"{Width}\" height=\"{height}\" fill=\"#ffffff\"/>");
        Write($"<text x=\"16\" y=\"28\" font-size=\"16\" font-weight=\"600\" fill=\"#1a1a1a\">{WebUtility.HtmlEncode(title)}</text>");
        for (double tick = low; tick <= high; tick *= 10)
        {
            foreach (double value in new[] { tick, 2 * tick, 5 * tick }.Where(value => value <= high))
            {
                double x = X(value);
                Write($"<line x1=\"{x:F1}\" x2=\"{x:F1}\" y1=\"{Top}\" y2=\"{height - 34}\" stroke=\"#e2e2e2\"/>");
                Write($"<text x=\"{x:F1}\" y=\"{height - 16}\" text-anchor=\"middle\" font-size=\"12\" fill=\"#595959\">{value:0.##} s</text>");
            }
        }

        for (int i = 0; i < bars.Count; i++)
        {
            double y = Top + (Row * i);
            Write($"<text x=\"{Left - 10}\" y=\"{y + 19:F0}\" text-anchor=\"end\" fill=\"#1a1a1a\"{(bars[i].IsOwn ? " font-weight=\"600\"" : "")}>{WebUtility.HtmlEncode(bars[i].Name)}</text>");
            Write($"<rect x=\"{Left}\" y=\"{y + 5:F0}\" width=\"{X(bars[i].Seconds) - Left:F1}\" height=\"{Row - 10}\" fill=\"{(bars[i].IsOwn ? "#0072b2" : "#8c8c8c")}\"/>");
            Write($"<text x=\"{X(bars[i].Seconds) + 6:F1}\" y=\"{y + 19:F0}\" fill=\"#1a1a1a\">{bars[i].Seconds:F2} s</text>");
        }

        Write($"</svg>");
        return svg.ToString();

        double X(double seconds) => Left + ((Width - Left - Right) * Math.Log(seconds / low) / Math.Log(high / low));

        void Write(FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
