namespace OverfitWeb.Contracts.Runs;

/// <summary>The network: fully connected layers between the pixels and the ten classes.</summary>
public sealed record ModelSpec
{
    /// <summary>Width of each hidden layer, from the input on; empty for logistic regression.</summary>
    public IReadOnlyList<int> Hidden { get; init; } = [100, 100, 100, 100, 100, 100];

    /// <summary>Non-linearity after each hidden layer.</summary>
    public KindSpec Activation { get; init; } = new() { Kind = "relu" };

    /// <summary>Distribution of the initial weights.</summary>
    public KindSpec Initializer { get; init; } = new() { Kind = "he" };

    /// <summary>Dropout after each hidden layer, null for none.</summary>
    public KindSpec? Dropout { get; init; }

    /// <summary>Probability of dropping a pixel in training.</summary>
    public double InputDropout { get; init; }

    /// <summary>Batch normalisation before each activation.</summary>
    public bool BatchNorm { get; init; }

    /// <summary>Number of networks trained apart on the same images, from seeds s, s + 1, …, their probabilities averaged.</summary>
    public int Members { get; init; } = 1;
}
