namespace OverfitWeb.Contracts.Catalog;

/// <summary>A data set that the service holds.</summary>
public sealed record DatasetResponse
{
    /// <summary>The value of <c>/dataset/id</c> in a spec.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Training images.</summary>
    public required int TrainImages { get; init; }

    /// <summary>Test images.</summary>
    public required int TestImages { get; init; }

    /// <summary>Image width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Image height in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Number of classes.</summary>
    public required int Classes { get; init; }

    /// <summary>Who made it.</summary>
    public required string Source { get; init; }

    /// <summary>Its licence (SPDX).</summary>
    public required string License { get; init; }
}
