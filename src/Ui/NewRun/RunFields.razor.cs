using Microsoft.AspNetCore.Components;
using OverfitWeb.Contracts.Catalog;

namespace OverfitWeb.Ui.NewRun;

/// <summary>Every control of the form, the usual ones open and the rarer ones folded.</summary>
public sealed partial class RunFields
{
    private const string L2 = "l2";

    /// <summary>What can be started from.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<PresetResponse> Presets { get; set; } = [];

    private CatalogParameter? LearningRate =>
        Entry(Form.Catalog.Optimizers, RunDraft.Text(Form.Draft["/optimizer/kind"]))?.Parameters.FirstOrDefault(parameter => parameter.Name == "learningRate");

    private static CatalogEntry? Entry(IReadOnlyList<CatalogEntry> entries, string kind) => entries.FirstOrDefault(entry => entry.Kind == kind);

    private string LabelOf(string control) => L[$"Control_{control}"];

    private string HintOf(string pointer) => RangeText.Of(L, Form.Field(pointer));

    private void ChoosePreset(ChangeEventArgs change) => Form.Begin(Presets.First(preset => preset.Id == change.Value as string));
}
