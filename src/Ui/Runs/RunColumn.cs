using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Runs;

/// <summary>A column of the list that can be chosen.</summary>
public enum RunColumn
{
    /// <summary>The curves, small.</summary>
    Curve,

    /// <summary>Where the run stands.</summary>
    Status,

    /// <summary>Records made and to be made.</summary>
    Epochs,

    /// <summary>Train accuracy, last.</summary>
    Train,

    /// <summary>Test accuracy, last.</summary>
    Test,

    /// <summary>The gap, last.</summary>
    Gap,

    /// <summary>The best test accuracy.</summary>
    Best,

    /// <summary>The seed.</summary>
    Seed,

    /// <summary>Against overfitting.</summary>
    Remedies,

    /// <summary>Labels.</summary>
    Tags,

    /// <summary>Seconds of training.</summary>
    Took,

    /// <summary>When it was accepted.</summary>
    Created,
}

/// <summary>What the columns are called, ordered by and shown at first.</summary>
public static class RunColumns
{
    /// <summary>All of them, in the order of the table.</summary>
    public static IReadOnlyList<RunColumn> All { get; } = Enum.GetValues<RunColumn>();

    /// <summary>Those that are shown until somebody chooses.</summary>
    public static IReadOnlyList<RunColumn> Usual { get; } =
        [RunColumn.Curve, RunColumn.Status, RunColumn.Train, RunColumn.Test, RunColumn.Gap, RunColumn.Remedies, RunColumn.Tags, RunColumn.Created];

    /// <summary>Whether it holds numbers.</summary>
    public static bool IsNumber(RunColumn column) =>
        column is RunColumn.Epochs or RunColumn.Train or RunColumn.Test or RunColumn.Gap or RunColumn.Best or RunColumn.Seed or RunColumn.Took;

    /// <summary>The service's order by it; null where there is none.</summary>
    public static string? Order(RunColumn column) => column switch
    {
        RunColumn.Train => RunOrder.FinalTrainAccuracy,
        RunColumn.Test => RunOrder.FinalTestAccuracy,
        RunColumn.Gap => RunOrder.FinalGap,
        RunColumn.Best => RunOrder.BestTestAccuracy,
        RunColumn.Created => RunOrder.CreatedAt,
        _ => null,
    };

    /// <summary>As they are remembered; the usual ones for what cannot be read.</summary>
    public static IReadOnlyList<RunColumn> Parse(string? text)
    {
        string[] names = (text ?? "").Split(',');
        RunColumn[] columns = [.. All.Where(column => names.Contains(column.ToString()))];
        return columns.Length > 0 ? columns : Usual;
    }
}
