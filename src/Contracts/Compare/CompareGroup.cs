namespace OverfitWeb.Contracts.Compare;

/// <summary>Runs whose specs are equal but for name, tags, notes and seed.</summary>
public sealed record CompareGroup
{
    /// <summary>Stands for the spec without its seed: the same spec has the same key in every comparison.</summary>
    public required string Key { get; init; }

    /// <summary>Ids of its runs, in the order asked for.</summary>
    public required IReadOnlyList<Guid> Runs { get; init; }

    /// <summary>Ids of those that <see cref="Last"/> and the verdicts count: succeeded, and the newest of each seed.</summary>
    public required IReadOnlyList<Guid> Counted { get; init; }

    /// <summary>Seeds of its runs, each once, in the order asked for.</summary>
    public required IReadOnlyList<long> Seeds { get; init; }

    /// <summary>How the counted runs ended; null without any.</summary>
    public GroupEnd? Last { get; init; }

    /// <summary>The mean curves of the runs that train or have succeeded.</summary>
    public required GroupCurves Curves { get; init; }
}
