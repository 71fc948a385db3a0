namespace OverfitWeb.Contracts.Compare;

/// <summary>Means over the counted runs of a group, measured after the last iteration, with 95 % intervals.</summary>
/// <param name="TrainAccuracy">Fraction of the training images classified rightly.</param>
/// <param name="TestAccuracy">Fraction of the test images classified rightly.</param>
/// <param name="Gap">Generalisation gap: train accuracy − test accuracy.</param>
public sealed record GroupEnd(EstimateResponse TrainAccuracy, EstimateResponse TestAccuracy, EstimateResponse Gap);
