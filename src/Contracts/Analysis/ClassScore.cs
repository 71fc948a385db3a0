namespace OverfitWeb.Contracts.Analysis;

/// <summary>How one class fares.</summary>
/// <param name="Class">Its number.</param>
/// <param name="Images">Images that are labelled so.</param>
/// <param name="Accuracy">Fraction of those classified rightly (recall); null without any.</param>
/// <param name="Precision">Of the images taken for this class, the fraction that is of it; null where none is taken for it.</param>
public sealed record ClassScore(int Class, int Images, double? Accuracy, double? Precision);
