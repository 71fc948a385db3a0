using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace OverfitWeb.Ui.NewRun;

/// <summary>Depth and widths of the network, drawn while they change.</summary>
public sealed partial class NetworkField
{
    private const string Pointer = "/model/hidden";
    private const int MostSlidLayers = 12;
    private const int MostLayers = 1000;

    private const string OwnField = "#depth";

    private ElementReference _input;
    private IReadOnlyList<double> _stops = [];
    private string _depth = "";
    private bool _depthError;
    private JsonNode _lastWidth = JsonValue.Create(100);

    private JsonArray Items => Form.Draft[Pointer] as JsonArray ?? [];

    private double[] Widths => [.. Items.Select(item => Math.Max(0, RunDraft.Number(item) ?? 0))];

    private double Dropped => RunDraft.Number(Form.Draft["/model/dropout/ratio"]) ?? 0;

    private string CommonWidth => Items.Select(RunDraft.Text).Distinct().ToArray() is [string width] ? width : "";

    private int WidthPosition => RunDraft.Number(Items.Count > 0 ? Items[0] : null) is { } width ? SliderScale.Nearest(_stops, width) : 0;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        Join(OwnField, () => _input.FocusAsync());
        _stops = Form.Field(Pointer) is { } range ? SliderScale.Stops(range) : [];
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (Items.Count > 0)
            _lastWidth = Items[^1]!;
        if (!_depthError && _depth.Trim() != Count)
            _depth = Count;
    }

    private string Count => Items.Count.ToString(CultureInfo.InvariantCulture);

    // The wire knows widths only, so this alone the form judges.
    private void TypeDepth(ChangeEventArgs change)
    {
        _depth = change.Value as string ?? "";
        _depthError = !int.TryParse(_depth, NumberStyles.None, CultureInfo.InvariantCulture, out int depth);
        if (!_depthError)
        {
            JsonArray items = Items;
            // Far beyond what the service takes, so that it refuses, but no list that fills the memory.
            Put([.. Enumerable.Range(0, Math.Min(depth, MostLayers)).Select(layer => (layer < items.Count ? items[layer]! : _lastWidth).DeepClone())]);
        }

        Form.OwnError = _depthError ? OwnField : null;
    }

    private void TypeWidth(ChangeEventArgs change) => PutWidth(RunDraft.Typed(change.Value as string ?? ""));

    private void SlideWidth(ChangeEventArgs change)
    {
        if (int.TryParse(change.Value as string, out int index) && index >= 0 && index < _stops.Count)
            PutWidth(JsonValue.Create(_stops[index]));
    }

    private void PutWidth(JsonNode width) => Put([.. Items.Select(_ => width.DeepClone())]);

    private void Put(JsonArray items)
    {
        Form.Draft.Set(Pointer, items);
        Form.Touch();
    }
}
