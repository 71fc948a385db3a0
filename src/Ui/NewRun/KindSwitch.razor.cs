using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using OverfitWeb.Contracts.Catalog;

namespace OverfitWeb.Ui.NewRun;

/// <summary>One entry of the catalogue that a list of the spec may hold: on with its parameters, or off.</summary>
public sealed partial class KindSwitch
{
    /// <summary>Where the list stands in the spec.</summary>
    [Parameter, EditorRequired]
    public string Pointer { get; set; } = "";

    /// <summary>The entry.</summary>
    [Parameter, EditorRequired]
    public CatalogEntry Entry { get; set; } = null!;

    /// <summary>What it is called, where that is not the entry's name.</summary>
    [Parameter]
    public string? Label { get; set; }

    private bool IsOn => Index is not null;

    private int? Index
    {
        get
        {
            JsonArray list = List;
            for (int i = 0; i < list.Count; i++)
            {
                if (RunDraft.Text(list[i]!["kind"]) == Entry.Kind)
                    return i;
            }

            return null;
        }
    }

    private JsonArray List => (JsonArray)Form.Draft[Pointer]!;

    private void Switch(ChangeEventArgs change)
    {
        var list = (JsonArray)List.DeepClone();
        if (Index is { } index)
            list.RemoveAt(index);
        if (change.Value is true)
            list.Add(KindDefaults.Of(Entry));
        Form.Draft.Set(Pointer, list);
        Form.Touch();
    }
}
