namespace OverfitWeb.Engine.Data;

/// <summary>Images to train on and images to measure on; they never overlap.</summary>
/// <param name="Train">Trained on.</param>
/// <param name="Test">Measured on.</param>
public sealed record DatasetSplit(ImageSet Train, ImageSet Test)
{
    /// <summary>Measured on while training, to choose by; null for none.</summary>
    public ImageSet? Validation { get; init; }

    /// <summary>For each training image, whether its label was replaced by a wrong one; null where labels are as they came.</summary>
    public IReadOnlyList<bool>? WrongLabels { get; init; }
}
