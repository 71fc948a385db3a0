using OverfitWeb.Contracts.Compare;

namespace OverfitWeb.Contracts.Experiments;

/// <summary>
/// What an experiment has measured so far, tidy: a row for each group. As <c>text/csv</c> a line for each row and measure:
/// the axes' values, <c>measure</c>, <c>mean</c>, <c>low</c>, <c>high</c>, <c>count</c>, and the members as <c>seed=value</c>.
/// </summary>
public sealed record ExperimentResults
{
    /// <summary>The experiment.</summary>
    public required Guid Experiment { get; init; }

    /// <summary>Where it stands.</summary>
    public required ExperimentStatus Status { get; init; }

    /// <summary>What fits its axes best.</summary>
    public required ExperimentPicture Picture { get; init; }

    /// <summary>What differs between rows.</summary>
    public required IReadOnlyList<AxisResponse> Axes { get; init; }

    /// <summary>What was measured, in the order to be shown.</summary>
    public required IReadOnlyList<MeasureResponse> Measures { get; init; }

    /// <summary>A row for each group, in order.</summary>
    public required IReadOnlyList<ResultRow> Rows { get; init; }

    /// <summary>
    /// With exactly two axes, neither drawn at random: for each value of the first axis and each of the second the number of
    /// its row. Null otherwise.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<int>>? Grid { get; init; }

    /// <summary>Number of the row that verdicts hold the others against; null where nothing is judged.</summary>
    public int? Baseline { get; init; }

    /// <summary>Every other group judged against the baseline, in the order of the rows; null where nothing is judged.</summary>
    public IReadOnlyList<VerdictResponse>? Verdicts { get; init; }

    /// <summary>Measures along a count, such as test accuracy against the number of members.</summary>
    public IReadOnlyList<ResultSeries> Series { get; init; } = [];
}

/// <summary>Something that is measured.</summary>
/// <param name="Id">Its name in <see cref="ResultRow.Measures"/>, such as <c>testAccuracy</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="IsFraction">A fraction that people read in percent.</param>
/// <param name="HigherIsBetter">True where more is better, false where less is; null where neither is.</param>
/// <param name="Log">Better on a logarithmic scale.</param>
public sealed record MeasureResponse(string Id, LocalizedText Name, bool IsFraction, bool? HigherIsBetter, bool Log = false);

/// <summary>What was measured of one group.</summary>
public sealed record ResultRow
{
    /// <summary>Number of the group, from 0.</summary>
    public required int Group { get; init; }

    /// <summary>Key of the group; empty where there are no runs.</summary>
    public required string Key { get; init; }

    /// <summary>Its values for people.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>For each axis the number of its value, from 0.</summary>
    public required IReadOnlyList<int> Values { get; init; }

    /// <summary>Runs that succeeded, in the order of their seeds; empty where there are none.</summary>
    public required IReadOnlyList<Guid> Runs { get; init; }

    /// <summary>Their seeds; where there are no runs, the seeds of the repetitions.</summary>
    public required IReadOnlyList<long> Seeds { get; init; }

    /// <summary>By measure; one that is not known (yet) is missing.</summary>
    public required IReadOnlyDictionary<string, MeasureEstimate> Measures { get; init; }
}

/// <summary>A measure over the seeds of a group.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Low">Lower end of Student's 95 % interval; null with a single member.</param>
/// <param name="High">Upper end.</param>
/// <param name="Members">Each seed's, in the order of <see cref="ResultRow.Seeds"/>; null where it is not finite or not known.</param>
public sealed record MeasureEstimate(double Mean, double? Low, double? High, IReadOnlyList<double?> Members);

/// <summary>Measures along a count.</summary>
/// <param name="Id">Its name, such as <c>trueEnsemble</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="XName">What is counted.</param>
/// <param name="X">The counts; a single 0 for a level that does not depend on the count.</param>
/// <param name="Repetitions">Number of seeds in the means.</param>
/// <param name="Runs">Runs that it was made of.</param>
/// <param name="Measures">By measure, a value with its 95 % interval for each count.</param>
public sealed record ResultSeries(
    string Id,
    LocalizedText Name,
    LocalizedText XName,
    IReadOnlyList<int> X,
    int Repetitions,
    IReadOnlyList<Guid> Runs,
    IReadOnlyDictionary<string, CurveBand> Measures);
