using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Runs;

/// <summary>A row of the list: a run, or runs that differ in their seeds alone folded into one.</summary>
/// <param name="Key">The same for the same row after every change.</param>
/// <param name="Runs">The run, or the folded ones.</param>
/// <param name="Kind">Which of the two, and whether it belongs under a folded row.</param>
public sealed record RunRow(string Key, IReadOnlyList<RunResponse> Runs, RunRowKind Kind)
{
    /// <summary>The run, or the first of the folded ones.</summary>
    public RunResponse First => Runs[0];
}

/// <summary>What a row of the list is.</summary>
public enum RunRowKind
{
    /// <summary>A run by itself.</summary>
    Run,

    /// <summary>Several runs in one row.</summary>
    Fold,

    /// <summary>One of several, shown under their row.</summary>
    Member,
}
