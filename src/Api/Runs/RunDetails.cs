namespace OverfitWeb.Api.Runs;

/// <summary>What people write on a run; it changes no result, and may be changed at any time.</summary>
internal sealed record RunDetails(string Name, IReadOnlyList<string> Tags, string Notes, bool Pinned)
{
    public static RunDetails Of(Run run) => new(run.Name, run.Tags, run.Notes, run.Pinned);

    public bool IsSame(RunDetails other) =>
        (Name, Notes, Pinned) == (other.Name, other.Notes, other.Pinned) && Tags.SequenceEqual(other.Tags);
}
