using System.Text.Json;

namespace OverfitWeb.Contracts.Catalog;

/// <summary>One value that can be set, with what is allowed.</summary>
public sealed record CatalogParameter
{
    /// <summary>Its name; for a member of the spec its JSON pointer, such as <c>/training/epochs</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What is allowed, in a sentence.</summary>
    public required LocalizedText Description { get; init; }

    /// <summary>The JSON type.</summary>
    public required ParameterType Type { get; init; }

    /// <summary>Used where it is not given; null (or JSON null) where leaving it out has a meaning of its own.</summary>
    public JsonElement? Default { get; init; }

    /// <summary>Smallest value, for each element of a list.</summary>
    public double? Minimum { get; init; }

    /// <summary>Largest value, for each element of a list.</summary>
    public double? Maximum { get; init; }

    /// <summary>True if <see cref="Minimum"/> itself is not allowed.</summary>
    public bool ExclusiveMinimum { get; init; }

    /// <summary>True if <see cref="Maximum"/> itself is not allowed.</summary>
    public bool ExclusiveMaximum { get; init; }

    /// <summary>True where steps of a slider are better on a logarithmic scale.</summary>
    public bool LogScale { get; init; }

    /// <summary>The values that are allowed, for <see cref="ParameterType.Choice"/>.</summary>
    public IReadOnlyList<string>? Options { get; init; }
}
