namespace OverfitWeb.Contracts.Experiments;

/// <summary>An experiment: what was asked for, where it stands, and its runs by group.</summary>
public sealed record ExperimentResponse
{
    /// <summary>A version-7 GUID: later experiments have larger ids.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required ExperimentStatus Status { get; init; }

    /// <summary>A name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The ready-made experiment that it was made from, if any.</summary>
    public string? ReadyMade { get; init; }

    /// <summary>What was asked for, with what was added later; sent to <c>POST /experiments</c> it makes the same experiment.</summary>
    public required ExperimentRequest Request { get; init; }

    /// <summary>When it was accepted (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the last of its runs ended (UTC); null before.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>How far it is.</summary>
    public required ExperimentProgress Progress { get; init; }

    /// <summary>It was paused because its budget of seconds is spent.</summary>
    public bool BudgetSpent { get; init; }

    /// <summary>What went wrong beside its runs, in a sentence; null if nothing did.</summary>
    public string? Error { get; init; }

    /// <summary>What differs between groups.</summary>
    public required IReadOnlyList<AxisResponse> Axes { get; init; }

    /// <summary>The seeds that each group is trained from.</summary>
    public required IReadOnlyList<long> Seeds { get; init; }

    /// <summary>Number of the group that verdicts hold the others against.</summary>
    public required int Baseline { get; init; }

    /// <summary>The groups, the last axis changing fastest. Empty for an experiment that is computed without runs (double descent).</summary>
    public required IReadOnlyList<ExperimentGroup> Groups { get; init; }
}

/// <summary>The runs of one combination of the axes' values.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Key">Stands for the spec without its seed: the same spec has the same key in every comparison.</param>
/// <param name="Label">Its values for people, such as <c>λ = 0.01</c>.</param>
/// <param name="Values">For each axis the number of its value, from 0.</param>
/// <param name="Trials">Its runs, in the order of the seeds.</param>
public sealed record ExperimentGroup(
    int Number,
    string Key,
    LocalizedText Label,
    IReadOnlyList<int> Values,
    IReadOnlyList<ExperimentTrial> Trials)
{
    /// <summary>
    /// <c>testAccuracy</c>, <c>trainAccuracy</c>, <c>gap</c> and <c>testLoss</c> over its runs as they stand, in the order of
    /// the seeds: at the end, or at the newest record so far. What has ended is exact in the results.
    /// </summary>
    public IReadOnlyDictionary<string, MeasureEstimate> Newest { get; init; } = new Dictionary<string, MeasureEstimate>();
}
