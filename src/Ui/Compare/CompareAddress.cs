namespace OverfitWeb.Ui.Compare;

/// <summary>Addresses of comparisons: the runs, the baseline's first, and whether members are shown.</summary>
public static class CompareAddress
{
    /// <summary>Such as <c>compare?runs=…&amp;members=true</c>.</summary>
    public static string Of(IEnumerable<Guid> runs, bool members = false) =>
        $"compare?runs={string.Join(',', runs)}{(members ? "&members=true" : "")}";

    /// <summary>The same runs with those of a group first, which makes it the baseline.</summary>
    public static IReadOnlyList<Guid> WithBaseline(IReadOnlyList<Guid> runs, IReadOnlyList<Guid> group) =>
        [.. group, .. runs.Except(group)];
}
