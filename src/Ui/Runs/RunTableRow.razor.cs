using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>A row of the list of runs.</summary>
public sealed partial class RunTableRow
{
    /// <summary>The row.</summary>
    [Parameter, EditorRequired]
    public RunRow Row { get; set; } = null!;

    /// <summary>Its place in the whole table, the head being 1.</summary>
    [Parameter]
    public int Place { get; set; }

    /// <summary>The columns.</summary>
    [Parameter]
    public IReadOnlyList<RunColumn> Columns { get; set; } = [];

    /// <summary>The colour of its run.</summary>
    [Parameter, EditorRequired]
    public RunColor Color { get; set; } = null!;

    /// <summary>The small curve of its run.</summary>
    [Parameter]
    public Spark? Spark { get; set; }

    /// <summary>Whether all its runs are chosen.</summary>
    [Parameter]
    public bool Chosen { get; set; }

    /// <summary>Whether its members are shown.</summary>
    [Parameter]
    public bool Open { get; set; }

    /// <inheritdoc cref="RunTable.OnToggle"/>
    [Parameter]
    public EventCallback<IReadOnlyList<RunResponse>> OnToggle { get; set; }

    /// <inheritdoc cref="RunTable.OnFold"/>
    [Parameter]
    public EventCallback<RunRow> OnFold { get; set; }

    /// <inheritdoc cref="RunTable.OnPin"/>
    [Parameter]
    public EventCallback<RunResponse> OnPin { get; set; }

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private string Name => Row.Kind == RunRowKind.Fold ? RunName.Plain(Row.First) : RunName.Of(Row.First);
}
