namespace OverfitWeb.Contracts.Runs;

/// <summary>Which images are trained and tested on.</summary>
public sealed record DatasetSpec
{
    /// <summary>A data set of <c>GET /datasets</c>.</summary>
    public string Id { get; init; } = "mnist";

    /// <summary>Number of training images.</summary>
    public int TrainSize { get; init; } = 300;

    /// <summary>How the training images are picked.</summary>
    public Selection Selection { get; init; } = Selection.First;

    /// <summary>Number of validation images, taken from the training images that are not trained on.</summary>
    public int ValidationSize { get; init; }

    /// <summary>Number of test images, the first ones.</summary>
    public int TestSize { get; init; } = 10_000;

    /// <summary>Fraction of the training labels replaced by a random other one, 0 … 1.</summary>
    public double LabelNoise { get; init; }

    /// <summary>Random changes to each training image, such as shift and rotation.</summary>
    public IReadOnlyList<KindSpec> Augmentation { get; init; } = [];
}
