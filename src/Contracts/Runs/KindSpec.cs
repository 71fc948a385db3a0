using System.Text.Json;
using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Runs;

/// <summary>A choice from the catalogue with its parameters, such as <c>{"kind": "l2", "lambda": 0.1}</c>.</summary>
public sealed record KindSpec
{
    /// <summary>The name in the catalogue.</summary>
    public required string Kind { get; init; }

    /// <summary>The parameters by name; checked against the catalogue.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Parameters { get; set; }
}
