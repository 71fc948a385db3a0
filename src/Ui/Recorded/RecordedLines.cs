using OverfitWeb.Ui.Charts;

namespace OverfitWeb.Ui.Recorded;

/// <summary>A recorded curve as lines of a chart.</summary>
public static class RecordedLines
{
    /// <summary>Train and test accuracy, with the gap as the area between where asked for.</summary>
    public static IEnumerable<ChartSeries> Accuracy(string key, string train, string test, RunColor color, RecordedCurve curve, bool band)
    {
        if (band)
            yield return new ChartSeries($"{key}/band", "", color, LineStyle.Band, Points(curve, index => new(curve.Epoch[index], curve.Train[index], curve.Test[index])));
        yield return new ChartSeries($"{key}/train", train, color, LineStyle.Train, Points(curve, index => new(curve.Epoch[index], curve.Train[index])));
        yield return new ChartSeries($"{key}/test", test, color, LineStyle.Test, Points(curve, index => new(curve.Epoch[index], curve.Test[index])));
    }

    private static ChartPoint[] Points(RecordedCurve curve, Func<int, ChartPoint> point) =>
        [.. Enumerable.Range(0, curve.Epoch.Count).Select(point)];
}
