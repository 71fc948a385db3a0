namespace OverfitWeb.Engine.Analysis.Comparison;

/// <summary>What the paired seeds show of one candidate. All differences are candidate − baseline.</summary>
public sealed record Verdict
{
    /// <summary>The verdict.</summary>
    public required VerdictCode Code { get; init; }

    /// <summary>Seeds that both have.</summary>
    public required int Pairs { get; init; }

    /// <summary>Confidence level of all intervals here, such as 0.975; null with fewer than two pairs, where there are none.</summary>
    public double? Level { get; init; }

    /// <summary>Δ of train accuracy; null without a pair.</summary>
    public Estimate? Train { get; init; }

    /// <summary>Δ of test accuracy; null without a pair.</summary>
    public Estimate? Test { get; init; }

    /// <summary>Δ of the gap, train accuracy − test accuracy; null without a pair.</summary>
    public Estimate? Gap { get; init; }

    /// <summary>Δ of test loss; null without a pair or where a loss is not finite.</summary>
    public Estimate? TestLoss { get; init; }

    /// <summary>Mean rise of the candidate's train accuracy over the last tenth of its records; null without a pair.</summary>
    public double? LateRise { get; init; }

    /// <summary>In some pair the two did different numbers of iterations.</summary>
    public bool DifferentIterations { get; init; }
}
