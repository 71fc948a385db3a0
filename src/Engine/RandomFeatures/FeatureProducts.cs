using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.RandomFeatures;

/// <summary>
/// Inner products of random ReLU features, z_j(x) = max(0, w_j·x) with w_j ~ N(0, 2/d), x the d pixels from 0 to 1: of the
/// training images with each other and with the test images. They grow feature by feature, so that N features are the first
/// N of any larger number, and no more than a block of features is ever held.
/// </summary>
public sealed class FeatureProducts
{
    private readonly IKernels<double> _kernels = KernelCatalog.Fastest<double>().Kernels;
    private readonly NumPyRandom _random;
    private readonly double[] _pixels;
    private readonly int _rows;
    private readonly int _width;

    /// <param name="train">n training images.</param>
    /// <param name="test">t test images of the same size.</param>
    /// <param name="seed">Seed of the features: drawn as <c>numpy.random.seed(seed); √(2/d)·randn(N, d)</c> draws them.</param>
    public FeatureProducts(ImageSet train, ImageSet test, uint seed)
    {
        _random = new NumPyRandom(seed);
        TrainCount = train.Count;
        _rows = train.Count + test.Count;
        _width = train.PixelsPerImage;
        _pixels = [.. Scaled(train), .. Scaled(test)];
        Sums = new double[_rows * train.Count];
    }

    /// <summary>n.</summary>
    public int TrainCount { get; }

    /// <summary>Features so far.</summary>
    public int Features { get; private set; }

    /// <summary>(n + t) × n: Σ_j z_j(x)·z_j(x′) of every image x, training images first, with every training image x′.</summary>
    public double[] Sums { get; }

    /// <summary>Adds features until there are so many.</summary>
    /// <param name="features">At least as many as there are.</param>
    public void GrowTo(int features)
    {
        int added = features - Features;
        ArgumentOutOfRangeException.ThrowIfNegative(added);
        if (added == 0)
            return;
        double[] directions = new double[added * _width];
        _random.FillNormal<double>(Math.Sqrt(2.0 / _width), directions);
        double[] values = new double[_rows * added];
        _kernels.AffineInputGradient(_pixels, directions, _rows, added, _width, values);
        foreach (ref double value in values.AsSpan())
            value = Math.Max(0, value);

        double[] products = new double[Sums.Length];
        _kernels.AffineInputGradient(values, values.AsSpan(0, TrainCount * added), _rows, TrainCount, added, products);
        for (int i = 0; i < products.Length; i++)
            Sums[i] += products[i];
        Features = features;
    }

    private static IEnumerable<double> Scaled(ImageSet images) => images.Pixels.ToArray().Select(pixel => pixel / 255.0);
}
