namespace OverfitWeb.Contracts.Runs;

/// <summary>A training job, whole: what <c>POST /runs</c> takes and a run keeps. Every member has a default.</summary>
public sealed record RunSpec
{
    /// <summary>A name for people; at most 200 characters.</summary>
    public string Name { get; init; } = "";

    /// <summary>Labels for finding the run again.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Free text.</summary>
    public string Notes { get; init; } = "";

    /// <summary>Which images are trained and tested on.</summary>
    public DatasetSpec Dataset { get; init; } = new();

    /// <summary>The network.</summary>
    public ModelSpec Model { get; init; } = new();

    /// <summary>What is added to the loss and to the gradient, such as weight decay.</summary>
    public IReadOnlyList<KindSpec> Penalties { get; init; } = [];

    /// <summary>What projects the weights after each step, such as max-norm.</summary>
    public IReadOnlyList<KindSpec> Constraints { get; init; } = [];

    /// <summary>ε of label smoothing, 0 for none.</summary>
    public double LabelSmoothing { get; init; }

    /// <summary>How weights follow the gradient.</summary>
    public OptimizerSpec Optimizer { get; init; } = new();

    /// <summary>How long, in what batches, from which seed.</summary>
    public TrainingSpec Training { get; init; } = new();
}
