using OverfitWeb.Engine.Activations;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Initializers;
using OverfitWeb.Engine.Optimizers;
using OverfitWeb.Engine.Regularization;

namespace OverfitWeb.Engine.Training;

/// <summary>One training from first draw to last record. The same plan, precision and kernels give the same bits.</summary>
public sealed record TrainingPlan
{
    /// <summary>Images to train and to measure on.</summary>
    public required DatasetSplit Data { get; init; }

    /// <summary>Width of each hidden layer, from the input on; empty for logistic regression.</summary>
    public required IReadOnlyList<int> HiddenWidths { get; init; }

    /// <summary>Non-linearity after each hidden layer.</summary>
    public required IActivation Activation { get; init; }

    /// <summary>Distribution of the initial weights.</summary>
    public required IInitializer Initializer { get; init; }

    /// <summary>Dropout after each hidden layer; null for none.</summary>
    public IDropout? Dropout { get; init; }

    /// <summary>Probability of dropping a pixel in training, from a stream of its own.</summary>
    public double InputDropout { get; init; }

    /// <summary>Batch normalisation between each hidden layer's product and its activation.</summary>
    public bool BatchNorm { get; init; }

    /// <summary>ε of label smoothing, 0 for none.</summary>
    public double LabelSmoothing { get; init; }

    /// <summary>Terms of the loss that depend on the weights.</summary>
    public IReadOnlyList<IWeightPenalty> Penalties { get; init; } = [];

    /// <summary>Projections after each step, in this order.</summary>
    public IReadOnlyList<IWeightConstraint> Constraints { get; init; } = [];

    /// <summary>How weights follow the gradient.</summary>
    public required IOptimizer Optimizer { get; init; }

    /// <summary>How the learning rate changes.</summary>
    public required ILearningRateSchedule Schedule { get; init; }

    /// <summary>Images a batch, drawn with replacement.</summary>
    public required int BatchSize { get; init; }

    /// <summary>Which iterations are recorded and when training ends.</summary>
    public required RecordingKind Recording { get; init; }

    /// <summary>Number of records.</summary>
    public required int Epochs { get; init; }

    /// <summary>Seed of NumPy's legacy generator.</summary>
    public required uint Seed { get; init; }

    /// <summary>When records are made, worked out for this plan.</summary>
    public RecordingSchedule RecordingSchedule => new(Recording, Epochs, Data.Train.Count, BatchSize);

    /// <summary>Number of trained values: weights and biases.</summary>
    public long ParameterCount
    {
        get
        {
            long count = 0;
            long inputs = Data.Train.PixelsPerImage;
            foreach (int outputs in HiddenWidths.Append(Data.Train.Classes))
            {
                count += (inputs + 1) * outputs;
                inputs = outputs;
            }

            return BatchNorm ? count + (2L * HiddenWidths.Sum()) : count;
        }
    }
}
