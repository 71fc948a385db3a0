using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Contracts.Analysis;

/// <summary>A finished run looked at closely: what it gets wrong, whether its confidence is earned, and what its weights look like.</summary>
public sealed record AnalysisResult
{
    /// <summary>The run.</summary>
    public required Guid Run { get; init; }

    /// <summary>Which of its weights.</summary>
    public required WeightsChoice Weights { get; init; }

    /// <summary>Which of its images.</summary>
    public required ImagesChoice Images { get; init; }

    /// <summary>The member of an ensemble, from 0; null for the whole run: of an ensemble the averaged probabilities.</summary>
    public required int? Member { get; init; }

    /// <summary>Forward passes of Monte-Carlo dropout, their probabilities averaged; 0 for one pass with the units scaled instead.</summary>
    public required int Samples { get; init; }

    /// <summary>Number of images.</summary>
    public required int Count { get; init; }

    /// <summary>Fraction of the images classified rightly.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Mean cross-entropy −ln(p + 1e-7), as the records have it; null if a probability is no number.</summary>
    public required double? Loss { get; init; }

    /// <summary>Images by label (row) and predicted class (column).</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Confusion { get; init; }

    /// <summary>Each class.</summary>
    public required IReadOnlyList<ClassScore> Classes { get; init; }

    /// <summary>Whether a confidence of 0.8 means being right 8 times in 10.</summary>
    public required CalibrationResult Calibration { get; init; }

    /// <summary>Right and wrong labels apart; null unless the images are those trained on, and the run has label noise.</summary>
    public required LabelNoiseResult? LabelNoise { get; init; }

    /// <summary>Each weight layer of the member, from the input on; of a whole ensemble those of member 0.</summary>
    public required IReadOnlyList<LayerAnalysis> Layers { get; init; }
}
