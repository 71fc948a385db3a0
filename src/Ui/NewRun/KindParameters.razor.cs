using Microsoft.AspNetCore.Components;
using OverfitWeb.Contracts.Catalog;

namespace OverfitWeb.Ui.NewRun;

/// <summary>The parameters of one choice from the catalogue.</summary>
public sealed partial class KindParameters
{
    /// <summary>What was chosen.</summary>
    [Parameter, EditorRequired]
    public CatalogEntry Entry { get; set; } = null!;

    /// <summary>Where the choice stands in the spec.</summary>
    [Parameter, EditorRequired]
    public string Pointer { get; set; } = "";

    /// <summary>A parameter that stands elsewhere in the form.</summary>
    [Parameter]
    public string? Except { get; set; }

    private string At(CatalogParameter parameter) => $"{Pointer}/{parameter.Name}";

    private string IdOf(CatalogParameter parameter) => $"field-{Entry.Kind}-{parameter.Name}";
}
