namespace OverfitWeb.Contracts.Runs;

/// <summary>
/// One measurement of the network, in evaluation mode. Losses are −ln(p + 1e-7), mean over the examples,
/// without the penalty. A value that is not finite is null.
/// </summary>
public sealed record MetricRecord
{
    /// <summary>The record's number, 1 … N.</summary>
    public required int Seq { get; init; }

    /// <summary>The epoch as the document prints it, from 0.</summary>
    public required int Epoch { get; init; }

    /// <summary>Number of iterations done when the record was made, from 1.</summary>
    public required int Iteration { get; init; }

    /// <summary>Fraction of the training images classified rightly.</summary>
    public required double TrainAccuracy { get; init; }

    /// <summary>Fraction of the test images classified rightly.</summary>
    public required double TestAccuracy { get; init; }

    /// <summary>Fraction of the validation images classified rightly; null without a validation set.</summary>
    public double? ValidationAccuracy { get; init; }

    /// <summary>Mean cross-entropy on the training images.</summary>
    public double? TrainLoss { get; init; }

    /// <summary>Mean cross-entropy on the test images.</summary>
    public double? TestLoss { get; init; }

    /// <summary>Mean cross-entropy on the validation images; null without a validation set.</summary>
    public double? ValidationLoss { get; init; }

    /// <summary>Of the training images that kept their label, the fraction classified rightly; null without label noise.</summary>
    public double? CleanAccuracy { get; init; }

    /// <summary>Of the training images with a wrong label, the fraction answered with that wrong label; null without label noise.</summary>
    public double? MemorizedFraction { get; init; }

    /// <summary>
    /// Which of the training images with a wrong label are answered with it: a bit for each of them in the order of the
    /// images, the lowest bit of a byte first, in Base64. Null without label noise, and with more than 4,000 wrong labels.
    /// </summary>
    public string? Memorized { get; init; }

    /// <summary>Fraction of the test images that get the class which the network answers most often; 1 means that it answers nothing else.</summary>
    public double? MostAnswered { get; init; }

    /// <summary>What the penalties add to the loss, such as ½λΣw²; of an ensemble the members' mean.</summary>
    public double? Penalty { get; init; }

    /// <summary>Generalisation gap: train accuracy − test accuracy.</summary>
    public required double Gap { get; init; }

    /// <summary>Norms of each weight layer, from the input on; of an ensemble the members' mean.</summary>
    public IReadOnlyList<WeightNorms> WeightNorms { get; init; } = [];

    /// <summary>Each member of an ensemble alone; null for a single network. The record's own numbers are those of the averaged softmax.</summary>
    public IReadOnlyList<MemberMetrics>? Members { get; init; }

    /// <summary>The members' majority vote; null for a single network.</summary>
    public VoteMetrics? Vote { get; init; }

    /// <summary>Learning rate of the latest step.</summary>
    public required double LearningRate { get; init; }

    /// <summary>Seconds of training since the first claim, without pauses.</summary>
    public required double ElapsedSeconds { get; init; }
}
