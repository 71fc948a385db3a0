namespace OverfitWeb.Engine.Random;

/// <summary>Where a stream of <see cref="NumPyRandom"/> stands, as <c>numpy.random.get_state</c> gives it.</summary>
/// <param name="Key">The twister's 624 words.</param>
/// <param name="Position">Words of them that are used up, 0 … 624.</param>
/// <param name="SpareGaussian">The normal value drawn but not yet given; null for none.</param>
public sealed record NumPyRandomState(uint[] Key, int Position, double? SpareGaussian);
