namespace OverfitWeb.Api.Runs;

internal static class Thinning
{
    /// <summary>At most <paramref name="maxPoints"/> (2 or more) records, evenly spaced, with the first and the last.</summary>
    public static IReadOnlyList<T> Take<T>(IReadOnlyList<T> records, int maxPoints) =>
        records.Count <= maxPoints
            ? records
            : [.. Enumerable.Range(0, maxPoints).Select(i => records[(int)((long)i * (records.Count - 1) / (maxPoints - 1))])];
}
