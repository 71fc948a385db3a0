namespace OverfitWeb.Contracts.Compare;

/// <summary>A mean with its confidence interval.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Low">Lower end; null where there is a single value, whose spread nobody knows.</param>
/// <param name="High">Upper end; null with <paramref name="Low"/>.</param>
public sealed record EstimateResponse(double Mean, double? Low, double? High);
