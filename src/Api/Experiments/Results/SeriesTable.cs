using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.Results;

/// <summary>Measures along a count, averaged over seeds.</summary>
internal static class SeriesTable
{
    private static readonly (string Id, LocalizedText Name, LocalizedText X)[] Known =
    [
        (BenchSeries.TrueEnsemble, new("진짜 앙상블", "true ensemble"), new("신경망 수 K", "networks K")),
        (BenchSeries.MonteCarlo, new("몬테카를로 드롭아웃", "Monte-Carlo dropout"), new("표본 수 K", "samples K")),
        (BenchSeries.WeightScaling, new("드롭아웃, 가중치 조정", "dropout, weight scaling"), new("한 번", "one pass")),
    ];

    public static IReadOnlyList<ResultSeries> Of(IEnumerable<TrialState[]> groups)
    {
        TrialState[] all = [.. groups.SelectMany(group => group)];
        List<ResultSeries> series = [];
        foreach ((string id, LocalizedText name, LocalizedText x) in Known)
        {
            var trials = all
                .Select(state => (state.Trial.RunId, Scores: state.Trial.Measures!.Series?.GetValueOrDefault(id)))
                .Where(pair => pair.Scores is not null)
                .DistinctBy(pair => pair.RunId)
                .ToArray();
            if (trials.Length > 0)
                series.Add(Series(id, name, x, [.. trials.Select(pair => pair.RunId)], [.. trials.Select(pair => pair.Scores!)]));
        }

        return series;
    }

    private static ResultSeries Series(
        string id, LocalizedText name, LocalizedText x, IReadOnlyList<Guid> runs, IReadOnlyList<IReadOnlyList<CountedScore>> scores)
    {
        int length = scores.Min(one => one.Count);
        return new(id, name, x, [.. scores[0].Take(length).Select(score => score.Count)], scores.Count, runs, new Dictionary<string, CurveBand>
        {
            [Measure.TestAccuracy] = Band(score => score.Accuracy),
            [Measure.TestLoss] = Band(score => score.Loss),
        });

        CurveBand Band(Func<CountedScore, double> value)
        {
            MeasureEstimate[] points = [.. Enumerable.Range(0, length).Select(i => ResultTable.EstimateOf([.. scores.Select(one => (double?)value(one[i]))])!)];
            return new(
                [.. points.Select(point => (double?)point.Mean)],
                scores.Count > 1 ? [.. points.Select(point => point.Low)] : null,
                scores.Count > 1 ? [.. points.Select(point => point.High)] : null);
        }
    }
}
