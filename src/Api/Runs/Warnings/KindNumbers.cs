using System.Text.Json;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs.Warnings;

/// <summary>Reads parameters of a resolved spec's kinds.</summary>
internal static class KindNumbers
{
    /// <summary>A parameter's value; 0 where the kind has none of this name.</summary>
    public static double Number(this KindSpec kind, string name) => Number(kind.Parameters, name);

    /// <inheritdoc cref="Number(KindSpec, string)"/>
    public static double Number(this OptimizerSpec optimizer, string name) => Number(optimizer.Parameters, name);

    /// <summary>A parameter's values by layer; the single one for each layer where there is no list.</summary>
    public static IReadOnlyList<double> PerLayer(this KindSpec kind, string list, string single, int layers) =>
        kind.Parameters?.GetValueOrDefault(list) is { ValueKind: JsonValueKind.Array } values
            ? [.. values.EnumerateArray().Select(value => value.GetDouble())]
            : [.. Enumerable.Repeat(kind.Number(single), layers)];

    private static double Number(Dictionary<string, JsonElement>? parameters, string name) =>
        parameters?.GetValueOrDefault(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : 0;
}
