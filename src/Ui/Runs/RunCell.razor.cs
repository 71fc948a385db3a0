using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>What a column says of a row; of folded runs the mean over their seeds.</summary>
public sealed partial class RunCell
{
    /// <summary>The row.</summary>
    [Parameter, EditorRequired]
    public RunRow Row { get; set; } = null!;

    /// <summary>The column.</summary>
    [Parameter, EditorRequired]
    public RunColumn Column { get; set; }

    /// <summary>The run's colour.</summary>
    [Parameter, EditorRequired]
    public RunColor Color { get; set; } = null!;

    /// <summary>The run's small curve.</summary>
    [Parameter]
    public Spark? Spark { get; set; }

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private RunResponse Run => Row.First;

    private string Percent =>
        (100.0 * Run.Progress.Records / Math.Max(1, Run.Progress.TotalRecords)).ToString("0", CultureInfo.InvariantCulture);

    private string StatusCounts => string.Join(", ", Row.Runs
        .GroupBy(run => run.Status)
        .Select(same => $"{L[$"Status_{same.Key}"]} {same.Count()}"));

    private string Text => Column switch
    {
        RunColumn.Epochs when Row.Kind == RunRowKind.Fold => $"{Run.Progress.TotalRecords}",
        RunColumn.Epochs => $"{Run.Progress.Records}/{Run.Progress.TotalRecords}",
        RunColumn.Train => Mean(run => run.Last?.TrainAccuracy),
        RunColumn.Test => Mean(run => run.Last?.TestAccuracy),
        RunColumn.Gap => Mean(run => run.Last?.Gap),
        RunColumn.Best => Mean(run => run.Best?.TestAccuracy),
        RunColumn.Seed when Row.Kind == RunRowKind.Fold => L["Runs_Seeds", Row.Runs.Select(run => run.Spec.Training.Seed).Distinct().Count()],
        RunColumn.Seed => Run.Spec.Training.Seed.ToString(CultureInfo.InvariantCulture),
        RunColumn.Remedies => SpecLines.Remedies(Run.Spec, L),
        RunColumn.Took => Run.Progress.ElapsedSeconds > 0 ? Durations.Text(L, Row.Runs.Sum(run => run.Progress.ElapsedSeconds)) : Digits.Text(null),
        _ => "",
    };

    private static string TagAddress(string tag) => $"runs?{new RunListQuery { Tag = tag }.Address}";

    private string Mean(Func<RunResponse, double?> value) => SeedMean.Text(Row.Runs.Select(value));
}
