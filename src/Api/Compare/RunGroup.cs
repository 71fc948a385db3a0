using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Compare;

/// <summary>Runs whose specs are equal but for name, tags, notes and seed.</summary>
internal sealed class RunGroup
{
    private const int KeyLength = 12;

    private RunGroup(string key, IReadOnlyList<Run> runs)
    {
        Key = key;
        Runs = runs;
        Counted = OnePerSeed(runs.Where(HasEnded));
        Members = OnePerSeed(runs.Where(run => run.Records > 0
            && run.Status is RunStatus.Running or RunStatus.Paused or RunStatus.Succeeded));
    }

    /// <summary>The first digits of the hash of the spec without its seed.</summary>
    public string Key { get; }

    /// <summary>In the order asked for.</summary>
    public IReadOnlyList<Run> Runs { get; }

    /// <summary>What means at the end and verdicts are made of.</summary>
    public IReadOnlyList<Run> Counted { get; }

    /// <summary>What the group's curves are made of.</summary>
    public IReadOnlyList<Run> Members { get; }

    public static IReadOnlyList<RunGroup> Of(IEnumerable<Run> runs) =>
        [.. runs.GroupBy(run => KeyOf(run.Spec)).Select(group => new RunGroup(group.Key, [.. group]))];

    /// <summary>The key of a spec, whatever its seed.</summary>
    public static string KeyOf(RunSpec spec) =>
        SpecResolver.Hash(spec with { Training = spec.Training with { Seed = 0 } })[..KeyLength];

    private static bool HasEnded(Run run) => run.Status == RunStatus.Succeeded && (run.Final is not null || run.Last is not null);

    // The same seed twice is one piece of evidence, not two.
    private static Run[] OnePerSeed(IEnumerable<Run> runs) =>
    [
        .. runs.GroupBy(run => run.Spec.Training.Seed)
            .Select(same => same.OrderByDescending(HasEnded).ThenByDescending(run => run.CreatedAt).ThenByDescending(run => run.Id).First()),
    ];
}
