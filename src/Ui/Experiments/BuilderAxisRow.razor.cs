using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>One thing that differs, in the form.</summary>
public sealed partial class BuilderAxisRow
{
    /// <summary>The axis; edited in place.</summary>
    [Parameter, EditorRequired]
    public BuilderAxis Axis { get; set; } = null!;

    /// <summary>Its number, from 0.</summary>
    [Parameter]
    public int Number { get; set; }

    /// <summary>What the service said of it.</summary>
    [Parameter]
    public string Error { get; set; } = "";

    /// <summary>It was changed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>It shall go.</summary>
    [Parameter]
    public EventCallback OnRemove { get; set; }

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private static string Shown(ExperimentAxis axis) => axis switch
    {
        { Cases: { } cases } => string.Join(" · ", cases.Select(one => one.Name.Local())),
        { Range: { } range } => $"{MeasureText.Short(range.From)} … {MeasureText.Short(range.To)} ({range.Count})",
        { Draw: { } draw } => $"{MeasureText.Short(draw.From)} … {MeasureText.Short(draw.To)}",
        _ => "–",
    };

    private Task Choose(ChangeEventArgs change)
    {
        Axis.Choose((string)change.Value!);
        return OnChanged.InvokeAsync();
    }
}
