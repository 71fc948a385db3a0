using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Compare;

/// <summary>Runs to queue so that every group has the same seeds, and enough of them to say something.</summary>
/// <param name="Seeds">How many seeds each group has then.</param>
/// <param name="Runs">What to repeat with which seed.</param>
public sealed record SeedPlan(int Seeds, IReadOnlyList<(Guid Run, long Seed)> Runs)
{
    /// <summary>An interval of five pairs is narrow enough for the document's differences.</summary>
    public const int Step = 5;

    /// <summary>Up to five seeds each, and from there five more.</summary>
    public static SeedPlan Of(CompareResponse comparison)
    {
        Dictionary<Guid, RunResponse> runs = comparison.Runs.ToDictionary(item => item.Run.Id, item => item.Run);
        var has = comparison.Groups.ToDictionary(group => group.Key, group => group.Runs
            .Select(id => runs[id])
            .Where(run => run.Status is not (RunStatus.Failed or RunStatus.Canceled))
            .Select(run => run.Spec.Training.Seed)
            .ToHashSet());
        int complete = has.Count == 0 ? 0 : has.Values.Min(seeds => seeds.Count);
        int target = ((complete / Step) + 1) * Step;
        long[] wanted = Wanted(has.Values.SelectMany(seeds => seeds), target);
        return new(wanted.Length, [.. comparison.Groups.SelectMany(group =>
            wanted.Where(seed => !has[group.Key].Contains(seed)).Select(seed => (group.Runs[0], seed)))]);
    }

    private static long[] Wanted(IEnumerable<long> seeds, int target)
    {
        SortedSet<long> wanted = [.. seeds];
        for (long seed = wanted.Count > 0 ? wanted.Max + 1 : 0; wanted.Count < target; seed++)
            wanted.Add(seed > uint.MaxValue ? seed - uint.MaxValue - 1 : seed);
        return [.. wanted];
    }
}
