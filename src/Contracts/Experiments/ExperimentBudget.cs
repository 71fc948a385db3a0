namespace OverfitWeb.Contracts.Experiments;

/// <summary>What an experiment may cost. One that needs more is refused before anything is queued.</summary>
public sealed record ExperimentBudget
{
    /// <summary>Most runs that are trained; reused ones cost nothing.</summary>
    public int? Runs { get; init; }

    /// <summary>
    /// Most seconds of training, those of all runs together. The estimate must fit; and once the measured time is spent,
    /// what still waits is paused, and <c>extend</c> raises the budget.
    /// </summary>
    public double? Seconds { get; init; }
}
