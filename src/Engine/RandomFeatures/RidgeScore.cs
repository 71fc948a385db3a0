namespace OverfitWeb.Engine.RandomFeatures;

/// <summary>A linear layer on random features, solved for one λ.</summary>
/// <param name="Features">N.</param>
/// <param name="Lambda">λ; 0 for the least-squares solution of least norm.</param>
/// <param name="TrainSquaredError">Mean over the training images of Σ (f − y)² over the classes.</param>
/// <param name="TrainError">Fraction of the training images classified wrongly.</param>
/// <param name="TestSquaredError">The same on the test images.</param>
/// <param name="TestError">Fraction of the test images classified wrongly.</param>
/// <param name="WeightNorm">‖A‖, the Frobenius norm of the layer.</param>
public sealed record RidgeScore(
    int Features,
    double Lambda,
    double TrainSquaredError,
    double TrainError,
    double TestSquaredError,
    double TestError,
    double WeightNorm);
