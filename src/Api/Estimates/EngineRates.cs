using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Estimates;

/// <summary>
/// What the pieces of a training cost in nanoseconds of one thread, measured on one machine (AMD Zen 4, AVX-512); on another
/// all are longer or shorter by much the same factor, which whoever uses them measures. Kinds that are not named cost as much
/// as those that do little.
/// </summary>
internal static class EngineRates
{
    /// <summary>A full vector of 64 bytes in a dense product: multiply-adds, loads, broadcasts.</summary>
    public const double DenseVector = 0.32;

    /// <summary>A row of a dense product beside its vectors.</summary>
    public const double DenseRow = 3;

    /// <summary>A value of a sparse product, and each vector of its row of weights.</summary>
    public const double SparseValue = 0.25, SparseVector = 0.36;

    /// <summary>The same for the gradient of the lowest layer, which is read and written in memory.</summary>
    public const double OuterValue = 2, OuterVector = 1;

    /// <summary>Packing a weight twice, its gradient, its step.</summary>
    public const double Weight = 0.35;

    /// <summary>A weight in a record: copies, packing, norms.</summary>
    public const double RecordedWeight = 0.62;

    /// <summary>Of what memory adds to a step, what it adds to a record.</summary>
    public const double RecordedDistance = 0.6;

    /// <summary>A record beside what the engine does: storing it, telling of it.</summary>
    public const double Record = 300_000;

    /// <summary>What memory adds to a step for a weight where weights and gradients are far larger than the caches.</summary>
    private const double Distance = 3.2;

    /// <summary>Bytes of weights and gradients of which memory adds half of that.</summary>
    private const double CachedBytes = 32e6;

    /// <summary>An output of a unit beside the product, measured; and trained, there and back.</summary>
    public const double Unit = 0.15, TrainedUnit = 0.6;

    /// <summary>Softmax and loss of an image.</summary>
    public const double Answer = 45;

    /// <summary>Drawing a random number for a mask.</summary>
    public const double Mask = 1.2;

    /// <summary>A pixel of an image of which some are dropped.</summary>
    public const double DroppedPixel = 2;

    /// <summary>A unit's output normalised over the batch, measured; and trained.</summary>
    public const double Normalized = 1.3, TrainedNormalized = 4.6;

    /// <summary>What a training step takes beside all that.</summary>
    public const double Step = 700;

    /// <summary>Vectors of the widest tile of a sparse product: what is wider is done in whole ones.</summary>
    private const double WidestTile = 13;

    /// <summary>An optimiser's own work for a weight.</summary>
    public static double Optimizer(string kind) => kind switch
    {
        "adam" or "adamw" => 0.8,
        "adagrad" => 0.4,
        "rmsprop" => 0.45,
        _ => 0.15,
    };

    /// <summary>A penalty's gradient for a weight; and its value, in a record.</summary>
    public static (double Gradient, double Value) Penalty(string kind) => kind switch
    {
        "linf" => (1.4, 0.1),
        "weightElimination" => (2.6, 3.3),
        _ => (0.15, 0.1),
    };

    /// <summary>An activation other than ReLU for an output, measured; and trained.</summary>
    public static (double Measured, double Trained) Activation(string kind) => kind switch
    {
        "relu" => (0, 0),
        "leakyRelu" => (0.3, 0.5),
        "sigmoid" => (0.5, 0.8),
        "tanh" => (0.9, 1.1),
        "gelu" => (4.3, 8.1),
        _ => (1, 2),
    };

    /// <summary>Changing an image.</summary>
    public static double Augmentation(string kind) => kind == "rotation" ? 7200 : 1700;

    /// <summary>Vectors that a sparse product computes of a row of so many.</summary>
    public static double SparseVectors(double vectors) => vectors <= WidestTile ? vectors : Math.Ceiling(vectors / WidestTile) * WidestTile;

    /// <summary>What memory adds to a step for a weight.</summary>
    /// <param name="parameters">Weights and biases of the network.</param>
    /// <param name="precision">How large they are.</param>
    public static double Far(double parameters, Precision precision)
    {
        double bytes = 2 * parameters * Bytes(precision);
        return Distance * Bytes(precision) / 4 / (1 + Math.Pow(CachedBytes / bytes, 2));
    }

    /// <summary>Vectors of 64 bytes of so many values; half a one is a narrower one.</summary>
    public static double Vectors(double values, Precision precision) => Math.Ceiling(values * Bytes(precision) / 32) / 2;

    /// <summary>Bytes of a value.</summary>
    public static double Bytes(Precision precision) => precision == Precision.Float64 ? 8 : 4;
}
