using System.Globalization;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.Report;

/// <summary>A measure over two axes: a cell for each combination, with its number.</summary>
internal sealed class HeatMapSvg(ReportLanguage words, RunLinks links, ExperimentResults results, MeasureResponse measure)
{
    private const double CellWidth = 84;
    private const double CellHeight = 34;
    private const double Left = 150;
    private const double Top = 40;

    public string Draw()
    {
        AxisResponse down = results.Axes[0];
        AxisResponse across = results.Axes[1];
        double[] means = [.. results.Rows.Where(row => row.Measures.ContainsKey(measure.Id)).Select(row => row.Measures[measure.Id].Mean)];
        double low = means.Min();
        double range = Math.Max(means.Max() - low, double.Epsilon);
        Svg svg = new(Left + (CellWidth * across.Values.Count) + 8, Top + (CellHeight * down.Values.Count) + 8, words.Of(measure.Name));
        svg.Text(Left, 14, $"{words.Of(down.Name)} ↓ · {words.Of(across.Name)} →", "start", "#55555e");
        for (int column = 0; column < across.Values.Count; column++)
            svg.Text(Left + (CellWidth * (column + 0.5)), Top - 8, words.Of(across.Values[column].Label), "middle");
        for (int row = 0; row < down.Values.Count; row++)
        {
            double y = Top + (CellHeight * row);
            svg.Text(Left - 8, y + (CellHeight / 2) + 4, words.Of(down.Values[row].Label), "end");
            for (int column = 0; column < across.Values.Count; column++)
                Cell(svg, results.Rows[results.Grid![row][column]], Left + (CellWidth * column), y, low, range);
        }

        return svg.ToString();
    }

    private void Cell(Svg svg, ResultRow row, double x, double y, double low, double range)
    {
        if (!row.Measures.TryGetValue(measure.Id, out MeasureEstimate? estimate))
        {
            svg.Box(x, y, CellWidth, CellHeight, "#eeeeee", words.Of(row.Label));
            return;
        }

        // From near white to dark blue; the number turns white where it would not be read any more.
        double share = (estimate.Mean - low) / range;
        string number = ReportLanguage.Number(measure, estimate.Mean);
        string name = $"{words.Of(row.Label)}: {number}";
        svg.Link(links.Of(row.Runs), name, cell => cell
            .Box(x, y, CellWidth, CellHeight, $"rgb({Channel(share, 240, 8)},{Channel(share, 246, 64)},{Channel(share, 252, 120)})", name)
            .Text(x + (CellWidth / 2), y + (CellHeight / 2) + 4, number, "middle", share > 0.5 ? "#fff" : "#1b1b1f"));
    }

    private static string Channel(double share, double from, double to) =>
        (from + (share * (to - from))).ToString("0", CultureInfo.InvariantCulture);
}
