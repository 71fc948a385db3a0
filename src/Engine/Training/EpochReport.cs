using OverfitWeb.Engine.Models;

namespace OverfitWeb.Engine.Training;

/// <summary>One measurement of the networks, in evaluation mode.</summary>
public sealed record EpochReport
{
    /// <summary>The epoch, from 0; also the record's index.</summary>
    public required int Epoch { get; init; }

    /// <summary>Iterations done.</summary>
    public required int Iterations { get; init; }

    /// <summary>Seed of each member, in the order in which measurements have them.</summary>
    public required IReadOnlyList<uint> Seeds { get; init; }

    /// <summary>On the training images, with each member's own.</summary>
    public required Measurement TrainMembers { get; init; }

    /// <summary>On the test images, with each member's own.</summary>
    public required Measurement TestMembers { get; init; }

    /// <summary>On the validation images, with each member's own; null without them.</summary>
    public Measurement? ValidationMembers { get; init; }

    /// <summary>What the penalties add to the loss; of an ensemble the members' mean.</summary>
    public required double Penalty { get; init; }

    /// <summary>Norms of each weight layer, from the input on; of an ensemble the members' mean.</summary>
    public required IReadOnlyList<WeightNorms> WeightNorms { get; init; }

    /// <summary>Learning rate of the latest step.</summary>
    public required double LearningRate { get; init; }

    /// <summary>On the training images: the network, or the ensemble's averaged probabilities.</summary>
    public Evaluation Train => TrainMembers.Average;

    /// <summary>On the test images.</summary>
    public Evaluation Test => TestMembers.Average;

    /// <summary>On the validation images; null without them.</summary>
    public Evaluation? Validation => ValidationMembers?.Average;

    /// <summary>Whether the networks still compute: losses and penalty are finite numbers.</summary>
    public bool IsFinite =>
        TrainMembers.IsFinite && TestMembers.IsFinite && ValidationMembers?.IsFinite != false && double.IsFinite(Penalty);
}
