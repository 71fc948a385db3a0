using System.Text.Json;
using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Runs;

/// <summary>How weights follow the gradient.</summary>
public sealed record OptimizerSpec
{
    /// <summary>The name in the catalogue.</summary>
    public string Kind { get; init; } = "sgd";

    /// <summary>Learning rate η; null asks for the kind's default.</summary>
    public double? LearningRate { get; init; }

    /// <summary>How η changes over the training.</summary>
    public KindSpec Schedule { get; init; } = new() { Kind = "constant" };

    /// <summary>The kind's other parameters by name; checked against the catalogue.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Parameters { get; set; }
}
