namespace OverfitWeb.Contracts.Compare;

/// <summary>
/// Did it help? One group against the first one, paired by seed; differences are candidate − baseline. The rules are in
/// <c>docs/verdict.md</c>.
/// </summary>
public sealed record VerdictResponse
{
    /// <summary>Key of the group that it is measured against.</summary>
    public required string Baseline { get; init; }

    /// <summary>Key of the group that is judged.</summary>
    public required string Candidate { get; init; }

    /// <summary>The verdict.</summary>
    public required VerdictCode Code { get; init; }

    /// <summary>Seeds that counted runs of both groups have.</summary>
    public required int Pairs { get; init; }

    /// <summary>
    /// Confidence of the intervals here, such as 0.975: together all verdicts of the answer are wrong in at most 5 % of
    /// comparisons of equals. Null with fewer than two pairs.
    /// </summary>
    public double? Level { get; init; }

    /// <summary>Difference of train accuracy; null without a pair, without ends with one.</summary>
    public EstimateResponse? DeltaTrain { get; init; }

    /// <summary>Difference of test accuracy.</summary>
    public EstimateResponse? DeltaTest { get; init; }

    /// <summary>Difference of the generalisation gap.</summary>
    public EstimateResponse? DeltaGap { get; init; }

    /// <summary>Difference of test loss; null, too, where a loss is not finite.</summary>
    public EstimateResponse? DeltaTestLoss { get; init; }

    /// <summary>In some pair the two did different numbers of iterations.</summary>
    public bool DifferentIterations { get; init; }

    /// <summary>The verdict in words, with its numbers.</summary>
    public required LocalizedText Sentence { get; init; }
}
