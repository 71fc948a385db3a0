using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.RandomFeatures;

/// <summary>
/// Random ReLU features, z_j(x) = max(0, w_j·x) with w_j ~ N(0, 2/d), x the d pixels from 0 to 1, of n training images and t
/// test images. Up to n of them are held as they are; beyond, only their inner products with those of the training images,
/// which is all that a fit needs then. They grow feature by feature: N features are the first N of any larger number.
/// </summary>
public sealed class FeatureProducts
{
    /// <summary>Features at a time: so many of their directions stay in the cache.</summary>
    private const int Chunk = 128;

    private readonly IKernels<double> _kernels = KernelCatalog.Fastest<double>().Kernels;
    private readonly NumPyRandom _random;
    private readonly SparseBlock<double>[] _images;
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
        _images = [All(train), All(test)];
    }

    /// <summary>n.</summary>
    public int TrainCount { get; }

    /// <summary>N, the features so far.</summary>
    public int Features { get; private set; }

    /// <summary>(n + t) × N: the features of every image, training images first; empty once there are more than n.</summary>
    public double[] Values { get; private set; } = [];

    /// <summary>
    /// (n + t) × n: Σ_j z_j(x)·z_j(x′) of every image x with every training image x′; empty until there are more features than n.
    /// </summary>
    public double[] Sums { get; private set; } = [];

    /// <summary>Adds features until there are so many.</summary>
    /// <param name="features">At least as many as there are.</param>
    public void GrowTo(int features)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(features, Features);
        if (features > TrainCount && Sums.Length == 0)
        {
            Sums = new double[_rows * TrainCount];
            Add(Values, Features);
            Values = [];
        }

        while (Features < features)
        {
            int added = Math.Min(Chunk, features - Features);
            double[] values = Draw(added);
            if (Sums.Length > 0)
                Add(values, added);
            else
                Values = SideBySide(Values, Features, values, added);
            Features += added;
        }
    }

    /// <summary>rows × added values of features to come.</summary>
    private double[] Draw(int added)
    {
        double[] drawn = new double[added * _width];
        _random.FillNormal<double>(Math.Sqrt(2.0 / _width), drawn);
        double[] directions = new double[drawn.Length];
        for (int feature = 0; feature < added; feature++)
        {
            for (int pixel = 0; pixel < _width; pixel++)
                directions[(pixel * added) + feature] = drawn[(feature * _width) + pixel];
        }

        double[] values = new double[_rows * added];
        double[] bias = new double[added];
        int at = 0;
        foreach (SparseBlock<double> images in _images)
        {
            int count = images.Rows * added;
            _kernels.AffineSparse(images.Sparse, directions, bias, added, values.AsSpan(at, count));
            at += count;
        }

        foreach (ref double value in values.AsSpan())
            value = Math.Max(0, value);
        return values;
    }

    private void Add(double[] values, int features)
    {
        if (features == 0)
            return;
        double[] products = new double[Sums.Length];
        _kernels.AffineInputGradient(values, values.AsSpan(0, TrainCount * features), _rows, TrainCount, features, products);
        for (int i = 0; i < products.Length; i++)
            Sums[i] += products[i];
    }

    private double[] SideBySide(double[] left, int leftWidth, double[] right, int rightWidth)
    {
        double[] both = new double[_rows * (leftWidth + rightWidth)];
        for (int row = 0; row < _rows; row++)
        {
            Span<double> to = both.AsSpan(row * (leftWidth + rightWidth), leftWidth + rightWidth);
            left.AsSpan(row * leftWidth, leftWidth).CopyTo(to);
            right.AsSpan(row * rightWidth, rightWidth).CopyTo(to[leftWidth..]);
        }

        return both;
    }

    private static SparseBlock<double> All(ImageSet images)
    {
        SparseImages<double> sparse = new(images);
        SparseBlock<double> block = sparse.NewBlock();
        sparse.Gather([.. Enumerable.Range(0, images.Count)], block);
        return block;
    }
}
