using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Charts;

/// <summary>
/// The charts of one page: one switch for their epoch axis, one for smoothing, one crosshair and one zoom through all.
/// Charts inside find it by themselves.
/// </summary>
public sealed partial class ChartBoard
{
    private readonly string _key = Guid.NewGuid().ToString("N");
    private ChartBoardState _state = new("", false, 0);
    private double _smoothing;

    /// <summary>What the charts are about, for screen readers.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>Whether epochs are logarithmic.</summary>
    [Parameter]
    public bool LogX { get; set; }

    /// <summary>The switch was used; bind it to keep the choice, as in an address.</summary>
    [Parameter]
    public EventCallback<bool> LogXChanged { get; set; }

    /// <summary>The charts, and what stands between them.</summary>
    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet() => Share();

    private static string Pressed(bool on) => on ? "true" : "false";

    private async Task ChooseAsync(bool logX)
    {
        LogX = logX;
        Share();
        await LogXChanged.InvokeAsync(logX);
    }

    private void Share()
    {
        var state = new ChartBoardState(_key, LogX, _smoothing);
        if (state != _state)
            _state = state;
    }
}
