using OverfitWeb.Engine.Models;

namespace OverfitWeb.Engine.Training;

/// <summary>One measurement of the network, in evaluation mode.</summary>
public sealed record EpochReport
{
    /// <summary>The epoch, from 0; also the record's index.</summary>
    public required int Epoch { get; init; }

    /// <summary>Iterations done.</summary>
    public required int Iterations { get; init; }

    /// <summary>On the training images.</summary>
    public required Evaluation Train { get; init; }

    /// <summary>On the test images.</summary>
    public required Evaluation Test { get; init; }

    /// <summary>On the validation images; null without them.</summary>
    public Evaluation? Validation { get; init; }

    /// <summary>What the penalties add to the loss.</summary>
    public required double Penalty { get; init; }

    /// <summary>Norms of each weight layer, from the input on.</summary>
    public required IReadOnlyList<WeightNorms> WeightNorms { get; init; }

    /// <summary>Learning rate of the latest step.</summary>
    public required double LearningRate { get; init; }

    /// <summary>Whether the network still computes: losses and penalty are finite numbers.</summary>
    public bool IsFinite =>
        double.IsFinite(Train.Loss)
        && double.IsFinite(Test.Loss)
        && double.IsFinite(Validation?.Loss ?? 0)
        && double.IsFinite(Penalty);
}
