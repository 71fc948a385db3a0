using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Analysis.Comparison;

namespace OverfitWeb.Api.Compare;

/// <summary>What a comparison keeps of a run's records, of which there may be too many to hold those of all runs.</summary>
/// <param name="Shown">The records that the answer has.</param>
/// <param name="Aligned">Those that its group's curves are made of.</param>
/// <param name="Rise">How far train accuracy rose over the last tenth of all.</param>
internal sealed record RunCurve(IReadOnlyList<MetricRecord> Shown, IReadOnlyList<MetricRecord> Aligned, double Rise)
{
    /// <param name="records">Every record of the run.</param>
    /// <param name="shown">How many are shown at most.</param>
    /// <param name="aligned">Numbers of the records in the group's curves.</param>
    public static RunCurve Of(IReadOnlyList<MetricRecord> records, int shown, IReadOnlySet<int> aligned) => new(
        Thinning.Take(records, shown),
        [.. records.Where(record => aligned.Contains(record.Seq))],
        LateRise.Of([.. records.Select(record => record.TrainAccuracy)]));
}
