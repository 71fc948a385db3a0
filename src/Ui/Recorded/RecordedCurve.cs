namespace OverfitWeb.Ui.Recorded;

/// <summary>Accuracies of a run that was made before this service had any: float64, seed 0, evenly spaced records.</summary>
/// <param name="Epoch">Epochs of the records.</param>
/// <param name="Train">Fraction of the training images classified rightly.</param>
/// <param name="Test">Fraction of the test images classified rightly.</param>
public sealed record RecordedCurve(IReadOnlyList<int> Epoch, IReadOnlyList<double> Train, IReadOnlyList<double> Test);
