namespace OverfitWeb.Engine.Models;

/// <summary>Norms of one weight matrix.</summary>
/// <param name="L1">Σ|w|.</param>
/// <param name="L2">√Σw² (the Frobenius norm).</param>
/// <param name="Max">max|w|.</param>
public sealed record WeightNorms(double L1, double L2, double Max);
