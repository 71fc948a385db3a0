namespace OverfitWeb.Ui.NewRun;

/// <summary>
/// The controls of the form by the names that lesson links use. A lesson link lives long: names are never changed.
/// </summary>
public static class Control
{
    public const string Name = "name";
    public const string Tags = "tags";
    public const string Notes = "notes";
    public const string Preset = "preset";
    public const string Network = "network";
    public const string Activation = "activation";
    public const string Initializer = "initializer";
    public const string BatchNorm = "batchNorm";
    public const string TrainSize = "trainSize";
    public const string Selection = "selection";
    public const string ValidationSize = "validationSize";
    public const string TestSize = "testSize";
    public const string LabelNoise = "labelNoise";
    public const string Augmentation = "augmentation";
    public const string Epochs = "epochs";
    public const string BatchSize = "batchSize";
    public const string LearningRate = "learningRate";
    public const string Optimizer = "optimizer";
    public const string Schedule = "schedule";
    public const string Sampling = "sampling";
    public const string Recording = "recording";
    public const string EarlyStopping = "earlyStopping";
    public const string Lambda = "lambda";
    public const string Penalties = "penalties";
    public const string Constraints = "constraints";
    public const string Dropout = "dropout";
    public const string InputDropout = "inputDropout";
    public const string LabelSmoothing = "labelSmoothing";
    public const string Members = "members";
    public const string Seed = "seed";
    public const string Runs = "runs";
    public const string Precision = "precision";

    /// <summary>All of them, in the order of the form.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Preset, Name, Network, TrainSize, Epochs, BatchSize, LearningRate, Lambda, Dropout, Members, EarlyStopping, Penalties,
        Constraints, InputDropout, BatchNorm, LabelSmoothing, Augmentation, Selection, ValidationSize, TestSize, LabelNoise, Optimizer,
        Schedule, Activation, Initializer, Sampling, Recording, Seed, Runs, Precision, Tags, Notes,
    ];
}
