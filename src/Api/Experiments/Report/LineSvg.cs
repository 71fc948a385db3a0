using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.Report;

/// <summary>A line of a chart; its name must be safe for HTML.</summary>
internal sealed record Line(string Name, IReadOnlyList<LinePoint> Points);

/// <summary>A mean with its interval, if it has one, and where it leads.</summary>
internal sealed record LinePoint(double X, double Mean, double? Low, double? High, string Address);

/// <summary>A measure against an axis of numbers: lines with bands, named at their side.</summary>
internal sealed class LineSvg(string xName, AxisScale xScale, MeasureResponse measure, IReadOnlyList<Line> lines)
{
    private const double Width = 760;
    private const double Height = 320;
    private const double Left = 70;
    private const double Right = 560;
    private const double Top = 16;
    private const double Bottom = 270;
    private const double LegendRow = 18;
    private const int LongestName = 28;

    public string Draw()
    {
        IEnumerable<LinePoint> points = lines.SelectMany(line => line.Points);
        ChartScale x = new([.. points.Select(point => point.X)], xScale == AxisScale.Log, Left, Right);
        // Intervals of a logarithmic measure may reach below 0, where no logarithm is.
        double[] heights = [.. points.SelectMany(point => (double[])[point.Mean, point.Low ?? point.Mean, point.High ?? point.Mean])];
        ChartScale y = new(measure.Log ? [.. points.Select(point => point.Mean)] : heights, measure.Log, Bottom, Top);
        Svg svg = new(Width, Math.Max(Height, Top + (LegendRow * (lines.Count + 1))), $"{xName} – {ReportLanguage.Safe(measure.Id)}");
        foreach (double tick in y.Ticks())
            svg.Line(Left, y.At(tick), Right, y.At(tick)).Text(Left - 6, y.At(tick) + 4, ChartScale.Show(measure, tick), "end", "#55555e");
        foreach (double tick in x.Ticks())
            svg.Line(x.At(tick), Bottom, x.At(tick), Bottom + 4).Text(x.At(tick), Bottom + 18, ReportLanguage.Short(tick), "middle", "#55555e");
        svg.Text((Left + Right) / 2, Bottom + 38, xName, "middle");
        for (int i = 0; i < lines.Count; i++)
            DrawLine(svg, x, y, i);
        return svg.ToString();
    }

    private void DrawLine(Svg svg, ChartScale x, ChartScale y, int number)
    {
        Line line = lines[number];
        string color = Svg.Colors[number % Svg.Colors.Count];
        string dash = Svg.Dashes[number % Svg.Dashes.Count];
        LinePoint[] points = [.. line.Points.OrderBy(point => point.X)];
        // A level that does not depend on what is counted reaches all the way.
        (double X, double Y)[] path = points.Length == 1
            ? [(Left, y.At(points[0].Mean)), (Right, y.At(points[0].Mean))]
            : [.. points.Select(point => (x.At(point.X), y.At(point.Mean)))];
        if (!measure.Log && points.Length > 1 && points.All(point => point is { Low: not null, High: not null }))
        {
            svg.Area(
                [.. points.Select(point => (x.At(point.X), y.At(point.High!.Value))), .. points.Reverse().Select(point => (x.At(point.X), y.At(point.Low!.Value)))],
                color);
        }

        if (points.Length == 1)
        {
            svg.Link(points[0].Address, $"{line.Name}: {ReportLanguage.Number(measure, points[0].Mean)}", level => level.Path(path, color, dash));
        }
        else
        {
            svg.Path(path, color, dash);
            foreach (LinePoint point in points)
            {
                string value = $"{line.Name} {ReportLanguage.Short(point.X)}: {ReportLanguage.Number(measure, point.Mean)}";
                svg.Link(point.Address, value, mark => mark.Dot(x.At(point.X), y.At(point.Mean), color, value));
            }
        }

        double top = Top + (LegendRow * number);
        string name = line.Name.Length > LongestName ? line.Name[..LongestName] + "…" : line.Name;
        svg.Path([(Right + 16, top + 8), (Right + 44, top + 8)], color, dash).Text(Right + 50, top + 12, name);
    }
}
