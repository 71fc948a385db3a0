using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Runs;

/// <summary>Where a run that comes live belongs among those that were read: the service's order, told from the run itself.</summary>
public sealed class RunSorting(RunListQuery query) : IComparer<RunResponse>
{
    private static readonly Dictionary<string, Func<RunResponse, IComparable?>> Keys = new(StringComparer.Ordinal)
    {
        [RunOrder.CreatedAt] = run => run.CreatedAt,
        [RunOrder.FinishedAt] = run => run.FinishedAt,
        [RunOrder.Name] = run => run.Spec.Name,
        [RunOrder.FinalTestAccuracy] = run => run.Final?.TestAccuracy,
        [RunOrder.FinalTrainAccuracy] = run => run.Final?.TrainAccuracy,
        [RunOrder.FinalGap] = run => run.Final is { } final ? final.TrainAccuracy - final.TestAccuracy : null,
        [RunOrder.BestTestAccuracy] = run => run.Best?.TestAccuracy,
    };

    private readonly Func<RunResponse, IComparable?> _key = Keys[query.Order];

    /// <summary>Whether there is such an order.</summary>
    public static bool IsOrder(string name) => Keys.ContainsKey(name);

    /// <inheritdoc/>
    public int Compare(RunResponse? x, RunResponse? y)
    {
        IComparable? a = _key(x!);
        IComparable? b = _key(y!);
        // Runs without the value come last either way.
        if (a is null || b is null)
            return a is null == b is null ? Newest(x!, y!) : a is null ? 1 : -1;

        int order = a is string text ? string.CompareOrdinal(text, (string)b) : a.CompareTo(b);
        return order == 0 ? Newest(x!, y!) : query.Descending ? -order : order;
    }

    // Version-7 ids grow with time, and their text sorts as they do.
    private int Newest(RunResponse x, RunResponse y) =>
        (query.Descending ? -1 : 1) * string.CompareOrdinal(x.Id.ToString("N"), y.Id.ToString("N"));
}
