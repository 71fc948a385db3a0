namespace OverfitWeb.Engine.Analysis.Comparison;

/// <summary>What a comparison over seeds shows of a candidate. The rules stand in <c>docs/verdict.md</c>.</summary>
public enum VerdictCode
{
    /// <summary>Test accuracy is above the baseline's.</summary>
    Helped,

    /// <summary>The gap is smaller, but no change of test accuracy is shown.</summary>
    OnlyNarrowedTheGap,

    /// <summary>Test accuracy is below the baseline's.</summary>
    Hurt,

    /// <summary>It learns more slowly and was stopped while it still learnt.</summary>
    Undertrained,

    /// <summary>Neither test accuracy nor a smaller gap is shown to differ.</summary>
    NoClearDifference,

    /// <summary>Fewer than two pairs: nothing can be said.</summary>
    NotEnoughSeeds,
}
