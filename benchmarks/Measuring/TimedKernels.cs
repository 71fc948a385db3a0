using System.Diagnostics;
using System.Numerics;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Benchmarks.Measuring;

/// <summary>Kernels that keep count of the time in each, by shape. For one thread.</summary>
/// <param name="inner">Those that compute.</param>
internal sealed class TimedKernels<T>(IKernels<T> inner) : IKernels<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Dictionary<(string Kernel, int Rows, int Inputs, int Outputs), KernelTime> _times = [];

    /// <summary>Calls, time and work of each kernel and shape, the longest first.</summary>
    public IReadOnlyList<KernelTime> Times => [.. _times.Values.OrderByDescending(time => time.Ticks)];

    public void Affine(ReadOnlySpan<T> x, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, int rows, int inputs, int outputs, Span<T> y)
    {
        long start = Stopwatch.GetTimestamp();
        inner.Affine(x, weights, bias, rows, inputs, outputs, y);
        Product(start, nameof(Affine), rows, inputs, outputs);
    }

    public void AffineWeightGradient(ReadOnlySpan<T> x, ReadOnlySpan<T> dy, int rows, int inputs, int outputs, Span<T> dWeights)
    {
        long start = Stopwatch.GetTimestamp();
        inner.AffineWeightGradient(x, dy, rows, inputs, outputs, dWeights);
        Product(start, nameof(AffineWeightGradient), rows, inputs, outputs);
    }

    public void AffineInputGradient(ReadOnlySpan<T> dy, ReadOnlySpan<T> weights, int rows, int inputs, int outputs, Span<T> dx)
    {
        long start = Stopwatch.GetTimestamp();
        inner.AffineInputGradient(dy, weights, rows, inputs, outputs, dx);
        Product(start, nameof(AffineInputGradient), rows, inputs, outputs);
    }

    public void AffineSparse(SparseRows<T> x, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, int outputs, Span<T> y)
    {
        long start = Stopwatch.GetTimestamp();
        inner.AffineSparse(x, weights, bias, outputs, y);
        Add(start, nameof(AffineSparse), (x.Rows, weights.Length / outputs, outputs), 2.0 * x.Values.Length * outputs);
    }

    public int SparsePackedLength(int inputs, int outputs) => inner.SparsePackedLength(inputs, outputs);

    public void PackForSparse(ReadOnlySpan<T> weights, int inputs, int outputs, Span<T> packed)
    {
        long start = Stopwatch.GetTimestamp();
        inner.PackForSparse(weights, inputs, outputs, packed);
        Elements(start, nameof(PackForSparse), inputs * outputs);
    }

    public void AffineSparsePacked(
        SparseRows<T> x, ReadOnlySpan<T> packed, ReadOnlySpan<T> bias, int inputs, int outputs, Epilogue epilogue, Span<T> y)
    {
        long start = Stopwatch.GetTimestamp();
        inner.AffineSparsePacked(x, packed, bias, inputs, outputs, epilogue, y);
        Add(start, nameof(AffineSparsePacked), (x.Rows, inputs, outputs), 2.0 * x.Values.Length * outputs);
    }

    public void AffineWeightGradientSparse(SparseRows<T> x, ReadOnlySpan<T> dy, int outputs, Span<T> dWeights)
    {
        long start = Stopwatch.GetTimestamp();
        inner.AffineWeightGradientSparse(x, dy, outputs, dWeights);
        Add(start, nameof(AffineWeightGradientSparse), (x.Rows, dWeights.Length / outputs, outputs), 2.0 * x.Values.Length * outputs);
    }

    public int PackedLength(int inputs, int outputs) => inner.PackedLength(inputs, outputs);

    public void Pack(ReadOnlySpan<T> weights, int inputs, int outputs, Span<T> packed)
    {
        long start = Stopwatch.GetTimestamp();
        inner.Pack(weights, inputs, outputs, packed);
        Elements(start, nameof(Pack), inputs * outputs);
    }

    public void AffinePacked(
        ReadOnlySpan<T> x, ReadOnlySpan<T> packed, ReadOnlySpan<T> bias, int rows, int inputs, int outputs, Epilogue epilogue, Span<T> y)
    {
        long start = Stopwatch.GetTimestamp();
        inner.AffinePacked(x, packed, bias, rows, inputs, outputs, epilogue, y);
        Product(start, nameof(AffinePacked), rows, inputs, outputs);
    }

    public void SumRows(ReadOnlySpan<T> x, int rows, int columns, Span<T> sums)
    {
        long start = Stopwatch.GetTimestamp();
        inner.SumRows(x, rows, columns, sums);
        Elements(start, nameof(SumRows), rows * columns);
    }

    public void Relu(ReadOnlySpan<T> x, Span<T> y)
    {
        long start = Stopwatch.GetTimestamp();
        inner.Relu(x, y);
        Elements(start, nameof(Relu), x.Length);
    }

    public void ReluGradient(ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> dx)
    {
        long start = Stopwatch.GetTimestamp();
        inner.ReluGradient(y, dy, dx);
        Elements(start, nameof(ReluGradient), y.Length);
    }

    public void Multiply(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z)
    {
        long start = Stopwatch.GetTimestamp();
        inner.Multiply(x, y, z);
        Elements(start, nameof(Multiply), x.Length);
    }

    public void Scale(ReadOnlySpan<T> x, T scale, Span<T> y)
    {
        long start = Stopwatch.GetTimestamp();
        inner.Scale(x, scale, y);
        Elements(start, nameof(Scale), x.Length);
    }

    public void AddScaled(ReadOnlySpan<T> x, T scale, Span<T> y)
    {
        long start = Stopwatch.GetTimestamp();
        inner.AddScaled(x, scale, y);
        Elements(start, nameof(AddScaled), x.Length);
    }

    public void AddScaledSign(ReadOnlySpan<T> x, T scale, Span<T> y)
    {
        long start = Stopwatch.GetTimestamp();
        inner.AddScaledSign(x, scale, y);
        Elements(start, nameof(AddScaledSign), x.Length);
    }

    public void Exponential(Span<T> values)
    {
        long start = Stopwatch.GetTimestamp();
        inner.Exponential(values);
        Elements(start, nameof(Exponential), values.Length);
    }

    public void Softmax(ReadOnlySpan<T> logits, int rows, int classes, Span<T> probabilities)
    {
        long start = Stopwatch.GetTimestamp();
        inner.Softmax(logits, rows, classes, probabilities);
        Elements(start, nameof(Softmax), rows * classes);
    }

    public double SumOfSquares(ReadOnlySpan<T> x)
    {
        long start = Stopwatch.GetTimestamp();
        double sum = inner.SumOfSquares(x);
        Elements(start, nameof(SumOfSquares), x.Length);
        return sum;
    }

    public double SumOfMagnitudes(ReadOnlySpan<T> x)
    {
        long start = Stopwatch.GetTimestamp();
        double sum = inner.SumOfMagnitudes(x);
        Elements(start, nameof(SumOfMagnitudes), x.Length);
        return sum;
    }

    public double MaxMagnitude(ReadOnlySpan<T> x)
    {
        long start = Stopwatch.GetTimestamp();
        double max = inner.MaxMagnitude(x);
        Elements(start, nameof(MaxMagnitude), x.Length);
        return max;
    }

    private void Product(long start, string kernel, int rows, int inputs, int outputs) =>
        Add(start, kernel, (rows, inputs, outputs), 2.0 * rows * inputs * outputs);

    private void Elements(long start, string kernel, int count) => Add(start, kernel, (0, 0, 0), count);

    private void Add(long start, string kernel, (int Rows, int Inputs, int Outputs) shape, double work)
    {
        long ticks = Stopwatch.GetTimestamp() - start;
        var key = (kernel, shape.Rows, shape.Inputs, shape.Outputs);
        if (!_times.TryGetValue(key, out KernelTime? time))
            _times[key] = time = new KernelTime(kernel, shape.Rows == 0 ? "" : $"{shape.Rows}×{shape.Inputs}×{shape.Outputs}");
        time.Add(ticks, work);
    }
}
