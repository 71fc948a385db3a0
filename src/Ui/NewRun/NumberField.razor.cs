using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using OverfitWeb.Contracts.Catalog;

namespace OverfitWeb.Ui.NewRun;

/// <summary>A number: typed, or slid over sensible steps.</summary>
public sealed partial class NumberField
{
    private IReadOnlyList<double> _stops = [];
    private CatalogParameter? _scaled;
    private string _text = "";

    /// <summary>What is allowed; null for nothing known.</summary>
    [Parameter]
    public CatalogParameter? Range { get; set; }

    /// <summary>Whether there is a slider.</summary>
    [Parameter]
    public bool Slider { get; set; } = true;

    private string Hint => RangeText.Of(L, Range);

    private int Position => RunDraft.Number(Form.Draft[Pointer]) is { } value ? SliderScale.Nearest(_stops, value) : 0;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_scaled, Range))
            _stops = Slider && Range is not null ? SliderScale.Stops(Range) : [];
        _scaled = Range;

        // What is being typed stays as it is typed, as long as it means the same.
        JsonNode? value = Form.Draft[Pointer];
        if (RunDraft.Text(RunDraft.Typed(_text)) != RunDraft.Text(value))
            _text = RunDraft.Text(value);
    }

    private void Type(ChangeEventArgs change) => Take(change.Value as string ?? "");

    private void Slide(ChangeEventArgs change)
    {
        if (int.TryParse(change.Value as string, out int index) && index >= 0 && index < _stops.Count)
            Take(RunDraft.Text(JsonValue.Create(_stops[index])));
    }

    private void Take(string text)
    {
        _text = text;
        Form.Draft.Set(Pointer, RunDraft.Typed(text));
        Form.Touch();
    }
}
