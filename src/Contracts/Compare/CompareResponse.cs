using System.Text.Json;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Contracts.Compare;

/// <summary>Several runs side by side.</summary>
/// <param name="Runs">The runs, in the order asked for, with their curves.</param>
/// <param name="Differences">Only the members of the specs that differ (name, tags and notes aside).</param>
public sealed record CompareResponse(IReadOnlyList<ComparedRun> Runs, IReadOnlyList<SpecDifference> Differences)
{
    /// <summary>The runs by what was asked of them, in the order of their first runs; none with <c>groupBy=none</c>.</summary>
    public IReadOnlyList<CompareGroup> Groups { get; init; } = [];

    /// <summary>Every other group judged against the first one.</summary>
    public IReadOnlyList<VerdictResponse> Verdicts { get; init; } = [];
}

/// <summary>One run of a comparison.</summary>
/// <param name="Run">The run.</param>
/// <param name="Records">Its records; where many runs are compared or <c>maxPoints</c> is given, evenly spaced ones with the first and the last.</param>
public sealed record ComparedRun(RunResponse Run, IReadOnlyList<MetricRecord> Records);

/// <summary>One member of the spec whose values differ.</summary>
/// <param name="Pointer">JSON pointer into the spec, such as <c>/penalties</c>.</param>
/// <param name="Values">The value in each run, in the order of <see cref="CompareResponse.Runs"/>; null where it is absent.</param>
public sealed record SpecDifference(string Pointer, IReadOnlyList<JsonElement?> Values);
