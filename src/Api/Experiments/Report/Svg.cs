using System.Globalization;
using System.Text;

namespace OverfitWeb.Api.Experiments.Report;

/// <summary>Writes a picture; texts that are given must be safe for HTML.</summary>
internal sealed class Svg
{
    /// <summary>Colours that are told apart also by those who see fewer (Okabe and Ito 2008), dark enough for lines on white.</summary>
    public static IReadOnlyList<string> Colors { get; } =
        ["#0072b2", "#d55e00", "#007a5a", "#a3477f", "#5c4b00", "#2b7fb0", "#8a3200", "#444444"];

    /// <summary>Dashes, so that colour is not all that tells lines apart.</summary>
    public static IReadOnlyList<string> Dashes { get; } = ["", "6 3", "2 3", "9 3 2 3", "1 3", "12 4", "4 2 1 2", "8 2"];

    private readonly StringBuilder _body = new();

    public Svg(double width, double height, string title) => _body.Append(
        CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(width)} {N(height)}\" width=\"{N(width)}\" height=\"{N(height)}\" role=\"group\" aria-label=\"{title}\" font-family=\"inherit\" font-size=\"12\">");

    public Svg Text(double x, double y, string text, string anchor = "start", string fill = "#1b1b1f") => Add(
        $"<text x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\" fill=\"{fill}\">{text}</text>");

    public Svg Line(double x1, double y1, double x2, double y2, string stroke = "#c9c9d1", double width = 1) => Add(
        $"<line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\" stroke=\"{stroke}\" stroke-width=\"{N(width)}\"/>");

    public Svg Dot(double x, double y, string fill, string title) => Add(
        $"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"3.5\" fill=\"{fill}\"><title>{title}</title></circle>");

    public Svg Box(double x, double y, double width, double height, string fill, string title) => Add(
        $"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\" fill=\"{fill}\" stroke=\"#fff\"><title>{title}</title></rect>");

    public Svg Path(IEnumerable<(double X, double Y)> points, string stroke, string dash) => Add(
        $"<polyline points=\"{Points(points)}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"2\" stroke-dasharray=\"{dash}\"/>");

    public Svg Area(IEnumerable<(double X, double Y)> points, string fill) => Add(
        $"<polygon points=\"{Points(points)}\" fill=\"{fill}\" fill-opacity=\"0.15\"/>");

    /// <summary>What is drawn leads somewhere.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="name">What it is, for those who do not see it.</param>
    /// <param name="draw">Draws it.</param>
    public Svg Link(string address, string name, Action<Svg> draw)
    {
        Add($"<a href=\"{address}\" aria-label=\"{name}\">");
        draw(this);
        return Add("</a>");
    }

    public override string ToString() => _body + "</svg>";

    private Svg Add(string element)
    {
        _body.Append(element);
        return this;
    }

    private static string Points(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(point => $"{N(point.X)},{N(point.Y)}"));

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
