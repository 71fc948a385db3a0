using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.Report;

/// <summary>Groups in the order of a measure, the best first, each with its interval.</summary>
internal sealed class RankingSvg(ReportLanguage words, RunLinks links, ExperimentResults results, MeasureResponse measure)
{
    private const double Width = 760;
    private const double Left = 260;
    private const double Right = 740;
    private const double RowHeight = 22;
    private const double Top = 24;
    private const int LongestLabel = 40;

    public string Draw()
    {
        (ResultRow Row, MeasureEstimate Estimate)[] rows = [.. results.Rows
            .Where(row => row.Measures.ContainsKey(measure.Id))
            .Select(row => (row, ChartScale.Possible(measure, row.Measures[measure.Id])))
            .OrderBy(pair => measure.HigherIsBetter == false ? pair.Item2.Mean : -pair.Item2.Mean)];
        ChartScale scale = new(
            [.. rows.SelectMany(pair => (double[])[pair.Estimate.Mean, pair.Estimate.Low ?? pair.Estimate.Mean, pair.Estimate.High ?? pair.Estimate.Mean])],
            false,
            Left + 8,
            Right - 8);
        double bottom = Top + (RowHeight * rows.Length);
        Svg svg = new(Width, bottom + 8, words.Of(measure.Name));
        foreach (double tick in scale.Ticks())
            svg.Line(scale.At(tick), Top, scale.At(tick), bottom).Text(scale.At(tick), Top - 8, ChartScale.Show(measure, tick), "middle", "#55555e");
        for (int i = 0; i < rows.Length; i++)
        {
            double y = Top + (RowHeight * (i + 0.5));
            (ResultRow row, MeasureEstimate estimate) = rows[i];
            string color = row.Group == results.Baseline ? Svg.Colors[1] : Svg.Colors[0];
            string name = words.Of(row.Label);
            svg.Text(Left - 6, y + 4, name.Length > LongestLabel ? name[..LongestLabel] + "…" : name, "end");
            string value = $"{name}: {ReportLanguage.Number(measure, estimate.Mean)}";
            svg.Link(links.Of(row.Runs), value, mark =>
            {
                if (estimate.Low is double low && estimate.High is double high)
                    mark.Line(scale.At(low), y, scale.At(high), y, color, 2);
                mark.Dot(scale.At(estimate.Mean), y, color, value);
            });
        }

        return svg.ToString();
    }
}
