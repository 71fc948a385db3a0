using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Analysis.Comparison;

namespace OverfitWeb.Api.Compare;

/// <summary>A group as the wire has it, and as the judge takes it.</summary>
internal static class GroupMapping
{
    public static CompareGroup ToResponse(this RunGroup group, IReadOnlyDictionary<Guid, RunCurve> curves, bool bands) => new()
    {
        Key = group.Key,
        Runs = [.. group.Runs.Select(run => run.Id)],
        Counted = [.. group.Counted.Select(run => run.Id)],
        Seeds = [.. group.Runs.Select(run => run.Spec.Training.Seed).Distinct()],
        Last = End([.. group.Counted.Select(run => Outcome(run, 0))]),
        Curves = CurveAverage.Of([.. group.Members.Select(run => curves[run.Id].Aligned)], bands),
    };

    public static Arm ToArm(this RunGroup group, IReadOnlyDictionary<Guid, RunCurve> curves)
    {
        DatasetSpec data = group.Runs[0].Spec.Dataset;
        return new(data.TrainSize, data.TestSize, [.. group.Counted.Select(run => Outcome(run, curves[run.Id].Rise))]);
    }

    public static EstimateResponse ToResponse(this Estimate estimate) => new(estimate.Mean, estimate.Low, estimate.High);

    public static GroupEnd? End(IReadOnlyList<SeedOutcome> outcomes) => outcomes.Count == 0 ? null : new(
        Mean(outcomes.Select(outcome => outcome.TrainAccuracy)),
        Mean(outcomes.Select(outcome => outcome.TestAccuracy)),
        Mean(outcomes.Select(outcome => outcome.TrainAccuracy - outcome.TestAccuracy)));

    private static EstimateResponse Mean(IEnumerable<double> values) =>
        new SampleMean([.. values]).Interval(CurveAverage.Confidence).ToResponse();

    // The book's Trainer measures once more after its last record.
    private static SeedOutcome Outcome(Run run, double lateRise)
    {
        long seed = run.Spec.Training.Seed;
        return run.Final is FinalMetrics final
            ? new(seed, final.TrainAccuracy, final.TestAccuracy, final.TestLoss ?? double.NaN, lateRise, final.Iteration)
            : new(seed, run.Last!.TrainAccuracy, run.Last.TestAccuracy, run.Last.TestLoss ?? double.NaN, lateRise, run.Last.Iteration);
    }
}
