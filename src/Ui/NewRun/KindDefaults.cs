using System.Text.Json;
using System.Text.Json.Nodes;
using OverfitWeb.Contracts.Catalog;

namespace OverfitWeb.Ui.NewRun;

/// <summary>A choice as the catalogue proposes it.</summary>
public static class KindDefaults
{
    /// <summary>The kind with the defaults of its parameters; those without one are left out.</summary>
    public static JsonObject Of(CatalogEntry entry)
    {
        var choice = new JsonObject { ["kind"] = entry.Kind };
        foreach (CatalogParameter parameter in entry.Parameters)
        {
            if (parameter.Default is { ValueKind: JsonValueKind.Number } value)
                choice[parameter.Name] = JsonNode.Parse(value.GetRawText());
        }

        return choice;
    }
}
