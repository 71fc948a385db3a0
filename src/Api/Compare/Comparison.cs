using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Engine.Analysis.Comparison;

namespace OverfitWeb.Api.Compare;

/// <summary>Puts runs side by side: their records, what differs in their specs, groups over seeds, verdicts.</summary>
internal static class Comparison
{
    public static async Task<CompareResponse> OfAsync(
        IReadOnlyList<Run> runs, CompareQuery query, RunReader reader, CancellationToken cancellationToken)
    {
        IReadOnlyList<RunGroup> groups = query.Grouped ? RunGroup.Of(runs) : [];
        Dictionary<Guid, HashSet<int>> aligned = groups
            .SelectMany(group => group.Members.Select(run => (run.Id, Numbers: AlignedNumbers(group, query.RecordsOfGroup))))
            .ToDictionary(member => member.Id, member => member.Numbers);

        Dictionary<Guid, RunCurve> curves = [];
        foreach (Run run in runs)
        {
            curves[run.Id] = RunCurve.Of(
                await reader.RecordsAsync(run.Id, 0, cancellationToken),
                query.RecordsOfRun,
                aligned.GetValueOrDefault(run.Id) ?? []);
        }

        return new(
            [.. runs.Select(run => new ComparedRun(run.ToResponse(), curves[run.Id].Shown))],
            SpecDifferences.Of([.. runs.Select(run => run.Spec)]))
        {
            Groups = [.. groups.Select(group => group.ToResponse(curves, query.Bands))],
            Verdicts = Verdicts(groups, curves),
        };
    }

    // A run that goes on while this is read has more records than its row says; only those that all have are taken.
    private static HashSet<int> AlignedNumbers(RunGroup group, int most) =>
        [.. Thinning.Take([.. Enumerable.Range(1, group.Members.Min(run => run.Records))], most)];

    private static IReadOnlyList<VerdictResponse> Verdicts(IReadOnlyList<RunGroup> groups, Dictionary<Guid, RunCurve> curves)
    {
        if (groups.Count < 2)
            return [];
        Arm[] arms = [.. groups.Select(group => group.ToArm(curves))];
        return [.. Judge.Compare(arms[0], arms[1..])
            .Select((verdict, i) => verdict.ToResponse(groups[0].Key, groups[i + 1].Key))];
    }
}
