using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>Results as lines over one axis, with bands; one line for each combination of the others' values.</summary>
public sealed class ResultLines(ExperimentResults results, IStringLocalizer<UiText> localizer)
{
    /// <summary>With more lines than these, train and test in one chart would be a tangle.</summary>
    private const int MostPairs = 4;

    // The palette's second blue and its second brown come last: lines that cross are told from each other by colour alone.
    private static readonly int[] Order = [0, 1, 2, 3, 4, 7, 6, 5];

    private readonly int _x = XOf(results.Axes);

    /// <summary>What runs along the bottom; null where no axis has numbers.</summary>
    public AxisResponse? X => _x < 0 ? null : results.Axes[_x];

    /// <summary>How its values lie.</summary>
    public XScale Scale => X?.Scale == AxisScale.Log ? XScale.Logarithmic : XScale.Linear;

    /// <summary>The last axis that has numbers, which is the one that changes fastest.</summary>
    public static int XOf(IReadOnlyList<AxisResponse> axes) =>
        axes.Select((axis, at) => (axis, at)).LastOrDefault(item => item.axis.Scale != AxisScale.Category, (null!, -1)).at;

    /// <summary>The measure that shares a test measure's chart; null where there is none, or too many lines.</summary>
    public MeasureResponse? TrainBeside(MeasureResponse measure) => Groups().Skip(MostPairs).Any()
        ? null
        : results.Measures.FirstOrDefault(other => other.Id == TrainOf(measure.Id));

    /// <summary>Lines of a measure; train and test together where they are few.</summary>
    public IReadOnlyList<ChartSeries> Of(MeasureResponse measure)
    {
        MeasureResponse? train = TrainBeside(measure);
        Line[] lines = [.. Groups().SelectMany((group, place) => Lines(group, ColorOf(place), measure, train))];
        return [.. lines.Select(line => line.Band).OfType<ChartSeries>(), .. lines.Select(line => line.Main)];
    }

    /// <summary>A measure of the series, against their count; a level runs along all of it.</summary>
    public static IReadOnlyList<ChartSeries> OfSeries(IReadOnlyList<ResultSeries> series, string measure)
    {
        int last = series.SelectMany(one => one.X).DefaultIfEmpty(1).Max();
        Line[] lines = [.. series.Where(one => one.Measures.ContainsKey(measure)).Select((one, place) =>
            Draw($"{one.Id}/{measure}", one.Name.Local(), ColorOf(place), LineStyle.Plain, Points(one, one.Measures[measure], last)))];
        return [.. lines.Select(line => line.Band).OfType<ChartSeries>(), .. lines.Select(line => line.Main)];
    }

    private static IEnumerable<ChartPoint[]> Points(ResultSeries series, CurveBand band, int last)
    {
        int[] xs = series.X is [0] ? [1, last] : [.. series.X];
        yield return [.. xs.Select((x, at) => new ChartPoint(x, band.Mean[At(at)]))];
        if (band is { Low: { } low, High: { } high })
            yield return [.. xs.Select((x, at) => new ChartPoint(x, high[At(at)], low[At(at)]))];

        int At(int at) => series.X is [0] ? 0 : at;
    }

    private IEnumerable<IGrouping<string, ResultRow>> Groups() => results.Rows.GroupBy(row => string.Join(
        ", ",
        row.Values.Select((value, axis) => (value, axis)).Where(item => item.axis != _x).Select(item => NameOf(item.axis, item.value))));

    private string NameOf(int axis, int value)
    {
        AxisResponse one = results.Axes[axis];
        string label = one.Values[value].Label.Local();
        return one.Scale == AxisScale.Category ? label : $"{one.Name.Local()} = {label}";
    }

    private IEnumerable<Line> Lines(IGrouping<string, ResultRow> group, RunColor color, MeasureResponse measure, MeasureResponse? train)
    {
        if (train is not null)
            yield return LineOf(group, color, train, LineStyle.Train, localizer["Series_Train", group.Key]);
        yield return train is null
            ? LineOf(group, color, measure, LineStyle.Plain, group.Key.Length > 0 ? group.Key : measure.Name.Local())
            : LineOf(group, color, measure, LineStyle.Test, localizer["Series_Test", group.Key]);
    }

    private Line LineOf(IGrouping<string, ResultRow> group, RunColor color, MeasureResponse measure, LineStyle style, string name)
    {
        var at = group
            .Where(row => row.Measures.ContainsKey(measure.Id))
            .Select(row => (X: X!.Values[row.Values[_x]].Value.GetDouble(), Estimate: row.Measures[measure.Id]))
            .Where(point => Scale != XScale.Logarithmic || point.X > 0)
            .OrderBy(point => point.X)
            .ToArray();
        // Rows come in any order, so another number of them is another line.
        string key = $"{group.Key}/{measure.Id}/{string.Join('|', at.Select(point => point.Estimate.Mean))}";
        ChartPoint[] mean = [.. at.Select(point => new ChartPoint(point.X, point.Estimate.Mean))];
        // Where values are ratios a band that reaches 0 would have no end: it is cut below everything that is drawn.
        double least = measure.Log ? 0.5 * results.Rows.Min(row => row.Measures.GetValueOrDefault(measure.Id)?.Mean ?? double.PositiveInfinity) : double.NegativeInfinity;
        ChartPoint[] band = [.. at
            .Where(point => point.Estimate.Low is not null)
            .Select(point => new ChartPoint(point.X, point.Estimate.High, Math.Max(least, point.Estimate.Low!.Value)))];
        return Draw(key, name.Trim(), color, style, band.Length > 1 ? [mean, band] : [mean]);
    }

    private static Line Draw(string key, string name, RunColor color, LineStyle style, IEnumerable<ChartPoint[]> points)
    {
        ChartPoint[][] parts = [.. points];
        return new(
            new(key, name, color, style, parts[0]) { Pattern = color.Pattern },
            parts.Length > 1 ? new($"{key}/band", "", color, LineStyle.Band, parts[1]) { IntervalOf = key } : null);
    }

    private static RunColor ColorOf(int place) => RunPalette.At((place / Order.Length * Order.Length) + Order[place % Order.Length]);

    private static string? TrainOf(string measure) => measure switch
    {
        "testAccuracy" => "trainAccuracy",
        "testLoss" => "trainLoss",
        _ => null,
    };

    private sealed record Line(ChartSeries Main, ChartSeries? Band);
}
