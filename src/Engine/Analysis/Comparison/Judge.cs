namespace OverfitWeb.Engine.Analysis.Comparison;

/// <summary>
/// Did it help? The rules, their formulas and sources are written down in <c>docs/verdict.md</c>. The chance that even one
/// of the arms is wrongly said to differ is at most <see cref="Alpha"/>.
/// </summary>
public static class Judge
{
    /// <summary>Family-wise error over both statistics and all arms.</summary>
    public const double Alpha = 0.05;

    /// <summary>Train accuracy that rises by this or more over the last tenth of the records still rises.</summary>
    public const double StillRising = 0.02;

    /// <summary>Pairs below which nothing is said.</summary>
    public const int FewestPairs = 2;

    // Test accuracy and gap: each has half of an arm's level (Bonferroni; Dunn 1961).
    private const int Statistics = 2;

    /// <summary>Judges each candidate by its paired differences from the baseline.</summary>
    /// <returns>A verdict for each candidate, in order.</returns>
    /// <exception cref="ArgumentException">An arm has a seed twice.</exception>
    public static IReadOnlyList<Verdict> Compare(Arm baseline, IReadOnlyList<Arm> candidates)
    {
        ArmPairs[] arms = [.. candidates.Select(candidate => new ArmPairs(baseline, candidate))];
        int[] judged = [.. Enumerable.Range(0, arms.Length).Where(arm => arms[arm].Count >= FewestPairs)];
        double[] levels = Holm.Levels([.. judged.Select(arm => PValue(arms[arm]))], Alpha);

        double?[] confidences = new double?[arms.Length];
        foreach ((int arm, double level) in judged.Zip(levels))
            confidences[arm] = 1 - (level / Statistics);
        return [.. arms.Zip(confidences, Of)];
    }

    private static double PValue(ArmPairs arm) => Math.Min(1, Statistics * Math.Min(arm.Test!.PValue, arm.Gap!.PValue));

    // Without a confidence there are too few pairs, and the means have no interval whatever t is.
    private static Verdict Of(ArmPairs arm, double? confidence)
    {
        double t = confidence is double level ? Student.Quantile(level, arm.Count - 1) : 0;
        Verdict verdict = new()
        {
            Code = VerdictCode.NotEnoughSeeds,
            Pairs = arm.Count,
            Level = confidence,
            Train = arm.Train?.IntervalBy(t),
            Test = arm.Test?.IntervalBy(t),
            Gap = arm.Gap?.IntervalBy(t),
            TestLoss = arm.TestLoss?.IntervalBy(t),
            LateRise = arm.LateRise,
            DifferentIterations = arm.DifferentIterations,
        };
        return verdict with { Code = Code(verdict) };
    }

    private static VerdictCode Code(Verdict verdict) => verdict switch
    {
        { Level: null } => VerdictCode.NotEnoughSeeds,
        { Train.Mean: < 0, LateRise: >= StillRising } => VerdictCode.Undertrained,
        { Test.IsAboveZero: true } => VerdictCode.Helped,
        { Test.IsBelowZero: true } => VerdictCode.Hurt,
        { Gap.IsBelowZero: true } => VerdictCode.OnlyNarrowedTheGap,
        _ => VerdictCode.NoClearDifference,
    };
}
