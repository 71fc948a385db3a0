namespace OverfitWeb.Contracts.Catalog;

/// <summary>What a spec may ask for. Forms are built from it and requests are checked against it.</summary>
public sealed record CatalogResponse
{
    /// <summary>Members of a spec that are plain values, by JSON pointer, with ranges and defaults.</summary>
    public required IReadOnlyList<CatalogParameter> Fields { get; init; }

    /// <summary>Kinds for <c>/penalties</c>.</summary>
    public required IReadOnlyList<CatalogEntry> Penalties { get; init; }

    /// <summary>Kinds for <c>/constraints</c>.</summary>
    public required IReadOnlyList<CatalogEntry> Constraints { get; init; }

    /// <summary>Kinds for <c>/model/dropout</c>.</summary>
    public required IReadOnlyList<CatalogEntry> Dropouts { get; init; }

    /// <summary>Kinds for <c>/model/activation</c>.</summary>
    public required IReadOnlyList<CatalogEntry> Activations { get; init; }

    /// <summary>Kinds for <c>/model/initializer</c>.</summary>
    public required IReadOnlyList<CatalogEntry> Initializers { get; init; }

    /// <summary>Kinds for <c>/optimizer</c>.</summary>
    public required IReadOnlyList<CatalogEntry> Optimizers { get; init; }

    /// <summary>Kinds for <c>/optimizer/schedule</c>.</summary>
    public required IReadOnlyList<CatalogEntry> Schedules { get; init; }

    /// <summary>Kinds for <c>/dataset/augmentation</c>.</summary>
    public required IReadOnlyList<CatalogEntry> Augmentations { get; init; }
}
