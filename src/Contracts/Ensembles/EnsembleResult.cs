namespace OverfitWeb.Contracts.Ensembles;

/// <summary>An ensemble measured on test images. Losses are −ln(p + 1e-7), mean over the images.</summary>
/// <param name="TestSize">Test images, the first ones: as many as the run with the most of them has.</param>
/// <param name="TestAccuracy">Fraction classified rightly by the averaged probabilities.</param>
/// <param name="TestLoss">Mean cross-entropy of the averaged probabilities.</param>
/// <param name="VoteAccuracy">Fraction classified rightly by majority vote; the averaged probabilities decide where votes are equal.</param>
/// <param name="MeanMemberAccuracy">Mean of the members' accuracies alone: what the ensemble is to be held against.</param>
/// <param name="Members">Each run alone; a run that is an ensemble itself counts as one member.</param>
/// <param name="Curve">The average of the first 1, 2, … members.</param>
public sealed record EnsembleResult(
    int TestSize,
    double TestAccuracy,
    double TestLoss,
    double VoteAccuracy,
    double MeanMemberAccuracy,
    IReadOnlyList<EnsembleMember> Members,
    IReadOnlyList<EnsembleSize> Curve);

/// <summary>One run of an ensemble, alone.</summary>
/// <param name="Run">The run.</param>
/// <param name="TestAccuracy">Fraction classified rightly.</param>
/// <param name="TestLoss">Mean cross-entropy.</param>
public sealed record EnsembleMember(Guid Run, double TestAccuracy, double TestLoss);

/// <summary>The average of the first so many members.</summary>
/// <param name="Members">How many.</param>
/// <param name="TestAccuracy">Fraction classified rightly.</param>
/// <param name="TestLoss">Mean cross-entropy.</param>
public sealed record EnsembleSize(int Members, double TestAccuracy, double TestLoss);
