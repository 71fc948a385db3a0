namespace OverfitWeb.Contracts.Compare;

/// <summary>A mean curve with a 95 % interval at each record. A value is null where that of a member is not finite.</summary>
/// <param name="Mean">The mean at each record.</param>
/// <param name="Low">Lower ends; null with fewer than two members or <c>band=none</c>.</param>
/// <param name="High">Upper ends; null with <paramref name="Low"/>.</param>
public sealed record CurveBand(IReadOnlyList<double?> Mean, IReadOnlyList<double?>? Low, IReadOnlyList<double?>? High);
