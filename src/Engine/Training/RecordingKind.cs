namespace OverfitWeb.Engine.Training;

/// <summary>Which iterations are recorded and when training ends. N training images in batches of B make an epoch of max(N/B, 1) iterations.</summary>
public enum RecordingKind
{
    /// <summary>The loop of the book's MultiLayerNet script: a record after the first iteration of each epoch; ends with the last record.</summary>
    Book,

    /// <summary>The book's Trainer: the same records, but the last epoch is trained to its end.</summary>
    Trainer,

    /// <summary>A record after each whole epoch.</summary>
    Epoch,
}
