using Microsoft.AspNetCore.Components;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>Chooses one of an axis's values.</summary>
public sealed partial class AxisSlider
{
    private readonly string _id = $"slider-{Guid.NewGuid():N}";

    /// <summary>The axis.</summary>
    [Parameter, EditorRequired]
    public AxisResponse Axis { get; set; } = null!;

    /// <summary>Number of the chosen value.</summary>
    [Parameter]
    public int Value { get; set; }

    /// <summary>Another was chosen.</summary>
    [Parameter]
    public EventCallback<int> ValueChanged { get; set; }

    private string Label => Axis.Values[Value].Label.Local();
}
