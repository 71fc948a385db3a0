using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Learn;

namespace OverfitWeb.Ui.Runs;

/// <summary>Folds runs whose specs are equal but for name, tags, notes and seed, among those that were read.</summary>
public sealed class RunFolding
{
    private readonly Dictionary<Guid, string> _keys = [];
    private readonly HashSet<string> _open = [];

    /// <summary>Whether the members of a row are shown.</summary>
    public bool IsOpen(RunRow row) => _open.Contains(row.Key);

    /// <summary>Shows or hides the members of a row.</summary>
    public void Toggle(RunRow row)
    {
        if (!_open.Remove(row.Key))
            _open.Add(row.Key);
    }

    /// <summary>Rows in the order of the first run of each; a run that is alone is a row by itself.</summary>
    public IReadOnlyList<RunRow> Fold(IReadOnlyList<RunResponse> runs) =>
        [.. runs.GroupBy(KeyOf).SelectMany(same => Rows(same.Key, [.. same]))];

    /// <summary>Every run by itself.</summary>
    public static IReadOnlyList<RunRow> Flat(IReadOnlyList<RunResponse> runs) =>
        [.. runs.Select(run => Row(run, RunRowKind.Run))];

    private IEnumerable<RunRow> Rows(string key, IReadOnlyList<RunResponse> runs)
    {
        if (runs.Count == 1)
            return [Row(runs[0], RunRowKind.Run)];

        RunRow fold = new(key, runs, RunRowKind.Fold);
        return _open.Contains(key) ? [fold, .. runs.Select(run => Row(run, RunRowKind.Member))] : [fold];
    }

    private static RunRow Row(RunResponse run, RunRowKind kind) => new(run.Id.ToString("N"), [run], kind);

    private string KeyOf(RunResponse run)
    {
        if (!_keys.TryGetValue(run.Id, out string? key))
            _keys[run.Id] = key = SpecKey.Of(run.Spec);
        return key;
    }
}
