using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using OverfitWeb.Contracts.Catalog;

namespace OverfitWeb.Ui.NewRun;

/// <summary>One choice from a list of the catalogue with its parameters.</summary>
public sealed partial class KindField
{
    /// <summary>What there is to choose.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<CatalogEntry> Entries { get; set; } = [];

    /// <summary>Whether there may be none.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>A parameter that stands elsewhere in the form.</summary>
    [Parameter]
    public string? Except { get; set; }

    private string Kind => RunDraft.Text(Form.Draft[Pointer + "/kind"]);

    private CatalogEntry? Chosen => Entries.FirstOrDefault(entry => entry.Kind == Kind);

    private void Choose(ChangeEventArgs change)
    {
        CatalogEntry? entry = Entries.FirstOrDefault(item => item.Kind == change.Value as string);
        JsonObject? choice = entry is null ? null : KindDefaults.Of(entry);
        // The schedule lies within the optimiser and stays when that changes.
        if (choice is not null && Form.Draft[Pointer + "/schedule"] is { } schedule)
            choice["schedule"] = schedule.DeepClone();
        Form.Draft.Set(Pointer, choice);
        Form.Touch();
    }
}
