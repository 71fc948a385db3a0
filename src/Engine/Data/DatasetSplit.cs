namespace OverfitWeb.Engine.Data;

/// <summary>Images to train on and images to measure on; they never overlap.</summary>
/// <param name="Train">Trained on.</param>
/// <param name="Test">Measured on.</param>
public sealed record DatasetSplit(ImageSet Train, ImageSet Test)
{
    /// <summary>Measured on while training, to choose by; null for none.</summary>
    public ImageSet? Validation { get; init; }
}
