using System.Numerics;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Layers;

namespace OverfitWeb.Engine.Tests.Layers;

/// <summary>Batch normalisation goes a vector of units at a time and gives the bits of its formulas, unit by unit, at any width.</summary>
public sealed class BatchNormBitsTests
{
    private const int Rows = 7;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(13)]
    [InlineData(100)]
    public void It_is_the_formula_s(int width)
    {
        Check<float>(width);
        Check<double>(width);
    }

    private static void Check<T>(int width)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        System.Random random = new(width);
        BatchNormLayer<T> layer = new(width);
        T[] x = Draw<T>(random, Rows * width), dy = Draw<T>(random, Rows * width);
        Draw<T>(random, width).CopyTo(layer.Scale.Values, 0);
        Draw<T>(random, width).CopyTo(layer.Shift.Values, 0);
        T[] y = new T[x.Length], dx = new T[x.Length], inferred = new T[x.Length];
        IKernels<T> kernels = new ReferenceKernels<T>();

        layer.Forward(kernels, x, Rows, y);
        layer.Backward(kernels, x, y, dy, Rows, dx);
        layer.Infer(kernels, x, Rows, inferred);

        for (int unit = 0; unit < width; unit++)
        {
            int[] places = [.. Enumerable.Range(0, Rows).Select(row => (row * width) + unit)];
            double scale = double.CreateTruncating(layer.Scale.Values[unit]);
            double shift = double.CreateTruncating(layer.Shift.Values[unit]);
            double mean = Sum(places.Select(i => Of(x[i]))) / Rows;
            double squares = Sum(places.Select(i => (Of(x[i]) - mean) * (Of(x[i]) - mean)));
            double inverse = 1 / Math.Sqrt((squares / Rows) + 1e-5);
            double runningMean = (1 - 0.9) * mean;
            double runningVariance = 0.9 + ((1 - 0.9) * squares / (Rows - 1));
            double runningInverse = 1 / Math.Sqrt(runningVariance + 1e-5);
            double sum = Sum(places.Select(i => Of(dy[i])));
            double product = Sum(places.Select(i => Of(dy[i]) * ((Of(x[i]) - mean) * inverse)));
            Assert.Equal((runningMean, runningVariance), (layer.RunningMean[unit], layer.RunningVariance[unit]));
            Assert.Equal((T.CreateTruncating(product), T.CreateTruncating(sum)), (layer.Scale.Gradient[unit], layer.Shift.Gradient[unit]));
            foreach (int i in places)
            {
                double normalized = (Of(x[i]) - mean) * inverse;
                Assert.Equal(T.CreateTruncating((scale * inverse * (Of(x[i]) - mean)) + shift), y[i]);
                Assert.Equal(T.CreateTruncating((scale * runningInverse * (Of(x[i]) - runningMean)) + shift), inferred[i]);
                Assert.Equal(T.CreateTruncating(scale * inverse * (Of(dy[i]) - ((sum + (normalized * product)) / Rows))), dx[i]);
            }
        }
    }

    // In order, as the layer adds: Enumerable.Sum may not.
    private static double Sum(IEnumerable<double> values) => values.Aggregate(0.0, (sum, value) => sum + value);

    private static double Of<T>(T value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => double.CreateTruncating(value);

    private static T[] Draw<T>(System.Random random, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        [.. Enumerable.Range(0, count).Select(_ => T.CreateTruncating((random.NextDouble() * 4) - 2))];
}
