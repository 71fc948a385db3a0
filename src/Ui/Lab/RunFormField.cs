namespace OverfitWeb.Ui.Lab;

/// <summary>The fields of the form, in the order in which they stand: the cursor goes to the first with an error.</summary>
public enum RunFormField
{
    Name,
    TrainSize,
    Depth,
    Width,
    Epochs,
    BatchSize,
    LearningRate,
    WeightDecay,
    Dropout,
    Seed,
    Precision,
}
