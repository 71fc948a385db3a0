using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>Which runs are listed, in which order and with which columns.</summary>
public sealed partial class RunFilters : IDisposable
{
    /// <summary>Typing goes on faster than this; a request a letter would be in vain.</summary>
    private static readonly TimeSpan Typing = TimeSpan.FromMilliseconds(250);

    private static readonly string[] Orders =
    [
        RunOrder.CreatedAt, RunOrder.FinishedAt, RunOrder.Name, RunOrder.FinalTestAccuracy, RunOrder.BestTestAccuracy, RunOrder.FinalGap,
        RunOrder.FinalTrainAccuracy,
    ];

    private CancellationTokenSource _typing = new();

    /// <summary>What is listed now.</summary>
    [Parameter, EditorRequired]
    public RunListQuery Query { get; set; } = new();

    /// <summary>Presets to choose from.</summary>
    [Parameter]
    public IReadOnlyList<string> Presets { get; set; } = [];

    /// <summary>Tags that runs have.</summary>
    [Parameter]
    public IReadOnlyList<string> Tags { get; set; } = [];

    /// <summary>The columns that are shown.</summary>
    [Parameter]
    public IReadOnlyList<RunColumn> Columns { get; set; } = [];

    /// <summary>Whether runs that differ in their seeds alone are one row.</summary>
    [Parameter]
    public bool Folded { get; set; }

    /// <summary>Something else is to be listed.</summary>
    [Parameter]
    public EventCallback<RunListQuery> OnQuery { get; set; }

    /// <summary>A column was chosen, or no longer.</summary>
    [Parameter]
    public EventCallback<RunColumn> OnColumn { get; set; }

    /// <summary>Folding was switched.</summary>
    [Parameter]
    public EventCallback OnFolded { get; set; }

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        _typing.Cancel();
        _typing.Dispose();
    }

    private static string Pressed(bool pressed) => pressed ? "true" : "false";

    private static string Value(ChangeEventArgs change) => change.Value as string ?? "";

    private Task SetAsync(RunListQuery query) => OnQuery.InvokeAsync(query);

    private RunStatus[] Toggled(RunStatus status) => Query.Statuses.Contains(status)
        ? [.. Query.Statuses.Where(other => other != status)]
        : [.. Query.Statuses, status];

    private async Task SearchAsync(ChangeEventArgs change)
    {
        await _typing.CancelAsync();
        _typing.Dispose();
        CancellationToken again = (_typing = new CancellationTokenSource()).Token;
        await Task.Delay(Typing, Time, again).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (!again.IsCancellationRequested)
            await SetAsync(Query with { Text = Value(change) });
    }
}
