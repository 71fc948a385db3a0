using System.Linq.Expressions;
using System.Text.Json;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>A value that runs can be ordered by. Each has an index with the id behind it, so that a page is a range of it.</summary>
internal abstract class RunSort(string name, string index)
{
    public string Name => name;

    /// <summary>The index that holds this order.</summary>
    public string Index => index;

    /// <summary>Every order.</summary>
    public static IReadOnlyList<RunSort> All { get; } =
    [
        new KeySort<DateTimeOffset>(RunOrder.CreatedAt, "ix_runs_created", run => run.CreatedAt, FromMilliseconds, time => time.ToUnixTimeMilliseconds()),
        new KeySort<DateTimeOffset?>(RunOrder.FinishedAt, "ix_runs_finished", run => run.FinishedAt, key => FromMilliseconds(key), time => time?.ToUnixTimeMilliseconds()),
        new KeySort<string>(RunOrder.Name, "ix_runs_name", run => run.Name, key => key.GetString()!, text => text),
        Number(RunOrder.FinalTestAccuracy, "ix_runs_final_test_accuracy", run => run.FinalTestAccuracy),
        Number(RunOrder.FinalTrainAccuracy, "ix_runs_final_train_accuracy", run => run.FinalTrainAccuracy),
        Number(RunOrder.FinalGap, "ix_runs_final_gap", run => run.FinalGap),
        Number(RunOrder.BestTestAccuracy, "ix_runs_best_test_accuracy", run => run.BestTestAccuracy),
    ];

    /// <summary>Values of <c>orderBy</c>.</summary>
    public static IReadOnlyList<string> Choices { get; } = [.. All.SelectMany(sort => (string[])[sort.Name, "-" + sort.Name])];

    /// <summary>The runs that have such a value, or those that have none: these come last, the newest first.</summary>
    public abstract IQueryable<Run> Having(IQueryable<Run> runs, bool value);

    /// <summary>The runs in order; without a value the newest first.</summary>
    public abstract IQueryable<Run> Order(IQueryable<Run> runs, bool value, bool descending);

    /// <summary>The runs after one.</summary>
    /// <exception cref="FormatException">The cursor's key is none of this order.</exception>
    public abstract IQueryable<Run> After(IQueryable<Run> runs, ListCursor cursor, bool descending);

    /// <summary>A run's place.</summary>
    public abstract ListCursor CursorOf(Run run, string orderBy);

    private static KeySort<double?> Number(string name, string index, Expression<Func<Run, double?>> key) =>
        new(name, index, key, json => json.GetDouble(), number => number);

    private static DateTimeOffset FromMilliseconds(JsonElement key) => DateTimeOffset.FromUnixTimeMilliseconds(key.GetInt64());
}
