using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Live;
using OverfitWeb.Ui.Resources;
using OverfitWeb.Ui.Runs;

namespace OverfitWeb.Ui.Compare;

/// <summary>The lines of groups: a mean in its band, or a run that is alone in its group; members behind where asked for.</summary>
public sealed class GroupLines(IReadOnlyList<GroupView> groups, bool members, IStringLocalizer<UiText> localizer)
{
    private const int MostInLegend = 8;

    /// <summary>Train and test accuracy.</summary>
    public IReadOnlyList<ChartSeries> Accuracy => Pair(
        curves => curves.TrainAccuracy, curves => curves.TestAccuracy, record => record.TrainAccuracy, record => record.TestAccuracy);

    /// <summary>Train and test loss, without penalty.</summary>
    public IReadOnlyList<ChartSeries> Loss => Pair(
        curves => curves.TrainLoss, curves => curves.TestLoss, record => record.TrainLoss, record => record.TestLoss);

    /// <summary>The generalisation gap.</summary>
    public IReadOnlyList<ChartSeries> Gap =>
        [.. Parts(new Line("gap", LineStyle.Plain, null, curves => curves.Gap, record => record.Gap))];

    private ChartSeries[] Pair(
        Func<GroupCurves, CurveBand> trainBand,
        Func<GroupCurves, CurveBand> testBand,
        Func<MetricRecord, double?> train,
        Func<MetricRecord, double?> test) =>
        [.. Parts(
            new Line("train", LineStyle.Train, "Series_Train", trainBand, train),
            new Line("test", LineStyle.Test, "Series_Test", testBand, test))];

    // Behind first: bands, members, then what the page is about.
    private IEnumerable<ChartSeries> Parts(params Line[] lines) =>
        groups.SelectMany(group => lines.Select(line => Band(group, line)).OfType<ChartSeries>())
            .Concat(groups.Where(_ => members).SelectMany(group => lines.SelectMany(line => Members(group, line))))
            .Concat(groups.SelectMany(group => lines.Select(line => Main(group, line))));

    // Under one key points only grow. A member more makes another mean; so does thinning, once there are many records.
    private static string Key(GroupView group)
    {
        GroupCurves curves = group.Group.Curves;
        bool whole = curves.Seq.Count == 0 || curves.Seq[^1] == curves.Seq.Count;
        return whole ? $"{group.Group.Key}/{curves.Members}" : $"{group.Group.Key}/{curves.Members}/{curves.Seq[^1]}";
    }

    private static ChartSeries? Band(GroupView group, Line line)
    {
        CurveBand band = line.Band(group.Group.Curves);
        if (band is not { Low: { } low, High: { } high })
            return null;

        ChartPoint[] points =
        [
            .. group.Group.Curves.Epoch
                .Select((epoch, at) => new ChartPoint(epoch, high[at], low[at]))
                .Where(point => point is { Y: not null, Low: not null }),
        ];
        return new($"{Key(group)}/{line.Name}/band", "", group.Color, LineStyle.Band, points) { IntervalOf = $"{Key(group)}/{line.Name}" };
    }

    private ChartSeries Main(GroupView group, Line line)
    {
        string name = Name(line, group.Name);
        ChartSeries series = group.Members is [RunView only]
            ? OfRun(only, line, name, group.Color)
            : new($"{Key(group)}/{line.Name}", name, group.Color, line.Style,
                [.. group.Group.Curves.Epoch.Zip(line.Band(group.Group.Curves).Mean, (epoch, mean) => new ChartPoint(epoch, mean))]);
        return series with { Pattern = group.Color.Pattern, EndLabel = groups.Count > MostInLegend ? group.Name : null };
    }

    private IEnumerable<ChartSeries> Members(GroupView group, Line line) => group.Members.Count < 2
        ? []
        : group.Members.Select(view => OfRun(view, line, Name(line, RunName.Of(view.Run)), group.Color) with { Faint = true, Pattern = group.Color.Pattern });

    private static ChartSeries OfRun(RunView view, Line line, string name, RunColor color) => new(
        $"{view.Run.Id:N}/{line.Name}", name, color, line.Style, [.. view.Records.Select(record => new ChartPoint(record.Epoch, line.Value(record)))]);

    private string Name(Line line, string owner) => line.Text is { } text ? localizer[text, owner] : owner;

    private sealed record Line(
        string Name, LineStyle Style, string? Text, Func<GroupCurves, CurveBand> Band, Func<MetricRecord, double?> Value);
}
