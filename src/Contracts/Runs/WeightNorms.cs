namespace OverfitWeb.Contracts.Runs;

/// <summary>Norms of one layer's weight matrix (biases apart).</summary>
/// <param name="L1">Σ|w|.</param>
/// <param name="L2">√Σw² (the Frobenius norm).</param>
/// <param name="Max">max|w|.</param>
public sealed record WeightNorms(double? L1, double? L2, double? Max);
