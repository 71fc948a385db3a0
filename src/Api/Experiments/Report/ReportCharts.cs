using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.Report;

/// <summary>Chooses the chart of a measure by the axes of an experiment.</summary>
internal sealed class ReportCharts(ReportLanguage words, RunLinks links, ExperimentResults results)
{
    /// <summary>A chart; null where there is nothing to draw.</summary>
    public string? Of(MeasureResponse measure)
    {
        if (results.Rows.All(row => !row.Measures.ContainsKey(measure.Id)))
            return null;
        bool heat = results.Grid is not null && results.Axes.All(axis => axis.Pointer is not null) && results.Picture == ExperimentPicture.HeatMap;
        if (heat)
            return new HeatMapSvg(words, links, results, measure).Draw();
        int line = LineAxis();
        return line < 0 ? new RankingSvg(words, links, results, measure).Draw() : LinesOf(measure, line);
    }

    /// <summary>Measures against a count.</summary>
    public string? OfSeries(MeasureResponse measure)
    {
        Line[] lines = [.. results.Series
            .Where(series => series.Measures.ContainsKey(measure.Id))
            .Select(series => new Line(words.Of(series.Name), [.. series.X.Select((x, i) => new LinePoint(
                x, series.Measures[measure.Id].Mean[i] ?? 0, Possible(measure, series.Measures[measure.Id].Low?[i]), Possible(measure, series.Measures[measure.Id].High?[i]), links.Of(series.Runs)))]))];
        return lines.Length == 0 ? null : new LineSvg("K", AxisScale.Linear, measure, lines).Draw();
    }

    private static double? Possible(MeasureResponse measure, double? end) => end is double value ? Measure.Possible(measure, value) : null;

    // The last axis of numbers with more than two of them.
    private int LineAxis() => results.Axes
        .Select((axis, i) => (axis, i))
        .Where(pair => pair.axis is { Scale: not AxisScale.Category, Drawn: false, Values.Count: > 2 })
        .Select(pair => pair.i)
        .LastOrDefault(-1);

    private string LinesOf(MeasureResponse measure, int axis)
    {
        var lines = results.Rows
            .Where(row => row.Measures.ContainsKey(measure.Id))
            .GroupBy(row => string.Join(", ", row.Values.Select((value, i) => i == axis ? "" : NameOf(results.Axes[i], value)).Where(text => text.Length > 0)))
            .Select(group => new Line(group.Key, [.. group.Select(row => Point(row, measure, axis))]));
        return new LineSvg(words.Of(results.Axes[axis].Name), results.Axes[axis].Scale, measure, [.. lines]).Draw();
    }

    // A number alone would not say of what.
    private string NameOf(AxisResponse axis, int value)
    {
        string label = words.Of(axis.Values[value].Label);
        return axis.Scale == AxisScale.Category ? label : $"{words.Of(axis.Name)} = {label}";
    }

    private LinePoint Point(ResultRow row, MeasureResponse measure, int axis)
    {
        MeasureEstimate estimate = ChartScale.Possible(measure, row.Measures[measure.Id]);
        return new(results.Axes[axis].Values[row.Values[axis]].Value.GetDouble(), estimate.Mean, estimate.Low, estimate.High, links.Of(row.Runs));
    }
}
