namespace OverfitWeb.Contracts.Experiments;

/// <summary>What an experiment would take: the answer of <c>POST /experiments/validate</c>. Nothing is queued.</summary>
public sealed record ExperimentEstimate
{
    /// <summary>Number of groups.</summary>
    public required int Groups { get; init; }

    /// <summary>The seeds that each group is trained from.</summary>
    public required IReadOnlyList<long> Seeds { get; init; }

    /// <summary>Runs that it is made of.</summary>
    public required int Runs { get; init; }

    /// <summary>Of those, the finished ones that are at hand and need no training: equal spec, precision, engine and kernels.</summary>
    public required int Reused { get; init; }

    /// <summary>Of those, the ones to be trained.</summary>
    public required int ToTrain { get; init; }

    /// <summary>Seconds of training, those of all runs to be trained together.</summary>
    public required double TrainingSeconds { get; init; }

    /// <summary>Seconds from its start to its end, with this service's workers side by side.</summary>
    public required double EstimatedSeconds { get; init; }

    /// <summary>Whether early stopping may end some of the trainings before their last epoch, so that they take these times at most.</summary>
    public bool IsUpperBound { get; init; }

    /// <summary>Runs that wait and come before it. Single runs that are queued later may pass it: they have a higher priority.</summary>
    public required int QueuePosition { get; init; }

    /// <summary>Estimated seconds until those, and what is trained now, are done.</summary>
    public required double WaitSeconds { get; init; }

    /// <summary>The axes with their values, as expanded.</summary>
    public required IReadOnlyList<AxisResponse> Axes { get; init; }

    /// <summary>What one should know before starting it.</summary>
    public IReadOnlyList<LocalizedText> Warnings { get; init; } = [];
}
