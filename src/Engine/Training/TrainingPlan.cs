using OverfitWeb.Engine.Activations;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Data.Augmentation;
using OverfitWeb.Engine.Data.Sampling;
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

    /// <summary>Images a batch.</summary>
    public required int BatchSize { get; init; }

    /// <summary>How the images of a batch are drawn.</summary>
    public SamplingKind Sampling { get; init; }

    /// <summary>How each drawn image is changed, in this order.</summary>
    public IReadOnlyList<IAugmentation> Augmentations { get; init; } = [];

    /// <summary>Which iterations are recorded and when training ends.</summary>
    public required RecordingKind Recording { get; init; }

    /// <summary>Number of records.</summary>
    public required int Epochs { get; init; }

    /// <summary>Ends training when a value no longer improves, and restores the weights of its best; null for never.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>Seed of NumPy's legacy generator; member k of an ensemble is trained from Seed + k.</summary>
    public required uint Seed { get; init; }

    /// <summary>Networks trained apart on the same images, their probabilities averaged; 1 for a single network.</summary>
    public int Members { get; init; } = 1;

    /// <summary>What the plan was made from, such as the hash of a spec: a checkpoint is only loaded into a plan of the same name.</summary>
    public string Identity { get; init; } = "";

    /// <summary>When records are made, worked out for this plan.</summary>
    public RecordingSchedule RecordingSchedule => new(Recording, Epochs, Data.Train.Count, BatchSize);

    /// <summary>Number of trained values of one member: weights and biases.</summary>
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
