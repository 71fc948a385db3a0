namespace OverfitWeb.Engine.Analysis.Comparison;

/// <summary>A candidate against the baseline, seed by seed: differences are candidate − baseline.</summary>
internal sealed class ArmPairs
{
    /// <summary>
    /// Beyond these decimals there is nothing but round-off: what subtraction leaves of equal accuracies is no effect,
    /// and 0.12 − 0.1 is not less than 0.02. Counts of 60,000 images that differ at all differ by 1e-5.
    /// </summary>
    private const int Decimals = 12;

    private readonly (SeedOutcome Baseline, SeedOutcome Candidate)[] _pairs;

    public ArmPairs(Arm baseline, Arm candidate)
    {
        Dictionary<long, SeedOutcome> candidates = BySeed(candidate);
        _pairs =
        [
            .. BySeed(baseline).Where(outcome => candidates.ContainsKey(outcome.Key))
                .Select(outcome => (outcome.Value, candidates[outcome.Key])),
        ];
        if (_pairs.Length == 0)
            return;

        double train = baseline.TrainRounding + candidate.TrainRounding;
        double test = baseline.TestRounding + candidate.TestRounding;
        Train = Mean(outcome => outcome.TrainAccuracy, train);
        Test = Mean(outcome => outcome.TestAccuracy, test);
        Gap = Mean(outcome => outcome.TrainAccuracy - outcome.TestAccuracy, train + test);
        if (_pairs.All(pair => double.IsFinite(pair.Baseline.TestLoss) && double.IsFinite(pair.Candidate.TestLoss)))
            TestLoss = Mean(outcome => outcome.TestLoss, 0);
        LateRise = Math.Round(_pairs.Average(pair => pair.Candidate.LateRise), Decimals);
        DifferentIterations = _pairs.Any(pair => pair.Baseline.Iterations != pair.Candidate.Iterations);
    }

    public int Count => _pairs.Length;

    /// <summary>Δtrain; like all others null without a pair.</summary>
    public SampleMean? Train { get; }

    public SampleMean? Test { get; }

    public SampleMean? Gap { get; }

    /// <summary>Null, too, where a loss is not finite.</summary>
    public SampleMean? TestLoss { get; }

    /// <summary>Mean late rise of the candidate.</summary>
    public double? LateRise { get; }

    public bool DifferentIterations { get; }

    private static Dictionary<long, SeedOutcome> BySeed(Arm arm) => arm.Outcomes.ToDictionary(outcome => outcome.Seed);

    private SampleMean Mean(Func<SeedOutcome, double> value, double leastVariance) =>
        new([.. _pairs.Select(pair => Difference(value(pair.Candidate), value(pair.Baseline)))], leastVariance);

    private static double Difference(double candidate, double baseline) =>
        Math.Round(candidate - baseline, Decimals) == 0 ? 0 : candidate - baseline;
}
