using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Analysis.Comparison;

namespace OverfitWeb.Api.Compare;

/// <summary>Mean curves of runs, over the records that all of them have, with Student's 95 % interval at each.</summary>
internal static class CurveAverage
{
    public const double Confidence = 0.95;

    public static GroupCurves Of(IReadOnlyList<IReadOnlyList<MetricRecord>> members, bool bands)
    {
        IReadOnlyList<MetricRecord[]> records = Align(members);
        double? t = bands && members.Count > 1 ? Student.Quantile(Confidence, members.Count - 1) : null;
        return new()
        {
            Members = members.Count,
            Seq = [.. records.Select(same => same[0].Seq)],
            Epoch = [.. records.Select(same => same[0].Epoch)],
            TrainAccuracy = Band(record => record.TrainAccuracy),
            TestAccuracy = Band(record => record.TestAccuracy),
            Gap = Band(record => record.Gap),
            TrainLoss = Band(record => record.TrainLoss),
            TestLoss = Band(record => record.TestLoss),
        };

        CurveBand Band(Func<MetricRecord, double?> value)
        {
            Estimate?[] points = [.. records.Select(same => Average([.. same.Select(value)], t))];
            return new(
                [.. points.Select(point => point?.Mean)],
                t is null ? null : [.. points.Select(point => point?.Low)],
                t is null ? null : [.. points.Select(point => point?.High)]);
        }
    }

    // Equal numbers of records side by side; where a member lacks one, nobody's is taken.
    private static List<MetricRecord[]> Align(IReadOnlyList<IReadOnlyList<MetricRecord>> members)
    {
        Dictionary<int, MetricRecord>[] bySeq = [.. members.Select(records => records.ToDictionary(record => record.Seq))];
        return members.Count == 0
            ? []
            : [.. members[0].Select(record => record.Seq)
                .Where(seq => bySeq.All(records => records.ContainsKey(seq)))
                .Select(seq => bySeq.Select(records => records[seq]).ToArray())];
    }

    private static Estimate? Average(double?[] values, double? t) =>
        values.Any(value => value is null) ? null : new SampleMean([.. values.Select(value => value!.Value)]).IntervalBy(t ?? 0);
}
