using System.Numerics;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Layers;

/// <summary>
/// Batch normalisation, unit by unit: y = γ·(x − mean)/√(variance + ε) + β, with mean and variance of the batch in training
/// and running ones in evaluation (Ioffe and Szegedy 2015, algorithms 1 and 2). The running variance is the unbiased one,
/// and both keep 0.9 of the past, as PyTorch's BatchNorm1d has it. Sums are taken in double precision, rows in order;
/// all loops go along the rows, as they lie in memory.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class BatchNormLayer<T> : ILayer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const double Epsilon = 1e-5;
    private const double Keep = 0.9;

    private readonly int _width;

    // In whole vectors: beyond the width they hold nothing that is used.
    private readonly int _room;
    private readonly double[] _inverseDeviation;
    private readonly double[] _mean;
    private readonly double[] _sums;
    private readonly double[] _products;

    /// <param name="width">Units.</param>
    public BatchNormLayer(int width)
    {
        _width = width;
        _room = (width + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        _inverseDeviation = new double[_room];
        _mean = new double[_room];
        _sums = new double[_room];
        _products = new double[_room];
        RunningMean = new double[width];
        RunningVariance = new double[width];
        Array.Fill(RunningVariance, 1);
        Scale = new Parameter<T>(1, width, isWeight: false);
        Shift = new Parameter<T>(1, width, isWeight: false);
        Array.Fill(Scale.Values, T.One);
    }

    /// <summary>γ: 1 × width.</summary>
    public Parameter<T> Scale { get; }

    /// <summary>β: 1 × width.</summary>
    public Parameter<T> Shift { get; }

    /// <summary>Mean of each unit over past batches.</summary>
    public double[] RunningMean { get; }

    /// <summary>Unbiased variance of each unit over past batches.</summary>
    public double[] RunningVariance { get; }

    /// <inheritdoc/>
    public int Inputs => _width;

    /// <inheritdoc/>
    public int Outputs => _width;

    /// <inheritdoc/>
    public IReadOnlyList<Parameter<T>> Parameters => [Scale, Shift];

    /// <inheritdoc/>
    public IReadOnlyList<double[]> Statistics => [RunningMean, RunningVariance];

    /// <inheritdoc/>
    public void Infer(IKernels<T> kernels, ReadOnlySpan<T> x, int rows, Span<T> y)
    {
        Span<double> mean = Row(0), inverseDeviation = Row(1);
        RunningMean.CopyTo(mean);
        for (int unit = 0; unit < _width; unit++)
            inverseDeviation[unit] = 1 / Math.Sqrt(RunningVariance[unit] + Epsilon);
        Normalize(x, mean, inverseDeviation, y);
    }

    /// <inheritdoc/>
    public void Forward(IKernels<T> kernels, ReadOnlySpan<T> x, int rows, Span<T> y)
    {
        Span<double> row = Row(0);
        Array.Clear(_mean);
        for (int i = 0; i < x.Length; i += _width)
        {
            DoublePrecision.Widen(x.Slice(i, _width), row);
            for (int unit = 0; unit < _room; unit += Vector<double>.Count)
                (At(_mean, unit) + At(row, unit)).CopyTo(_mean, unit);
        }

        for (int unit = 0; unit < _width; unit++)
            _mean[unit] /= rows;
        Array.Clear(_sums);
        for (int i = 0; i < x.Length; i += _width)
        {
            DoublePrecision.Widen(x.Slice(i, _width), row);
            for (int unit = 0; unit < _room; unit += Vector<double>.Count)
            {
                Vector<double> deviation = At(row, unit) - At(_mean, unit);
                (At(_sums, unit) + (deviation * deviation)).CopyTo(_sums, unit);
            }
        }

        for (int unit = 0; unit < _width; unit++)
        {
            double squares = _sums[unit];
            _inverseDeviation[unit] = 1 / Math.Sqrt((squares / rows) + Epsilon);
            RunningMean[unit] = (Keep * RunningMean[unit]) + ((1 - Keep) * _mean[unit]);
            RunningVariance[unit] = (Keep * RunningVariance[unit]) + ((1 - Keep) * squares / Math.Max(rows - 1, 1));
        }

        Normalize(x, _mean, _inverseDeviation, y);
    }

    /// <inheritdoc/>
    public void Backward(IKernels<T> kernels, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> dy, int rows, Span<T> dx)
    {
        Span<double> input = Row(0), derivative = Row(1), factor = Row(2);
        Array.Clear(_sums);
        Array.Clear(_products);
        for (int i = 0; i < dy.Length; i += _width)
        {
            DoublePrecision.Widen(x.Slice(i, _width), input);
            DoublePrecision.Widen(dy.Slice(i, _width), derivative);
            for (int unit = 0; unit < _room; unit += Vector<double>.Count)
            {
                Vector<double> d = At(derivative, unit);
                (At(_sums, unit) + d).CopyTo(_sums, unit);
                (At(_products, unit) + (d * Normalized(input, unit))).CopyTo(_products, unit);
            }
        }

        DoublePrecision.Narrow(_sums, Shift.Gradient.AsSpan());
        DoublePrecision.Narrow(_products, Scale.Gradient.AsSpan());
        Factors(_inverseDeviation, factor);
        Vector<double> count = new(rows);
        for (int i = 0; i < dx.Length; i += _width)
        {
            DoublePrecision.Widen(x.Slice(i, _width), input);
            DoublePrecision.Widen(dy.Slice(i, _width), derivative);
            for (int unit = 0; unit < _room; unit += Vector<double>.Count)
            {
                Vector<double> mean = (At(_sums, unit) + (Normalized(input, unit) * At(_products, unit))) / count;
                (At(factor, unit) * (At(derivative, unit) - mean)).CopyTo(derivative[unit..]);
            }

            DoublePrecision.Narrow(derivative, dx.Slice(i, _width));
        }
    }

    private void Normalize(ReadOnlySpan<T> x, ReadOnlySpan<double> mean, ReadOnlySpan<double> inverseDeviation, Span<T> y)
    {
        Span<double> row = Row(2), factor = Row(3), shift = Row(4);
        Factors(inverseDeviation, factor);
        DoublePrecision.Widen(Shift.Values, shift);
        for (int i = 0; i < x.Length; i += _width)
        {
            DoublePrecision.Widen(x.Slice(i, _width), row);
            for (int unit = 0; unit < _room; unit += Vector<double>.Count)
                ((At(factor, unit) * (At(row, unit) - At(mean, unit))) + At(shift, unit)).CopyTo(row[unit..]);
            DoublePrecision.Narrow(row, y.Slice(i, _width));
        }
    }

    /// <summary>γ/√(variance + ε).</summary>
    private void Factors(ReadOnlySpan<double> inverseDeviation, Span<double> factors)
    {
        DoublePrecision.Widen(Scale.Values, factors);
        for (int unit = 0; unit < _width; unit++)
            factors[unit] *= inverseDeviation[unit];
    }

    private Vector<double> Normalized(ReadOnlySpan<double> x, int unit) => (At(x, unit) - At(_mean, unit)) * At(_inverseDeviation, unit);

    private static Vector<double> At(ReadOnlySpan<double> row, int unit) => new(row[unit..]);

    /// <summary>One of five rows of the thread's own.</summary>
    private Span<double> Row(int number) => Scratch<double>.Wide(5 * _room).Slice(number * _room, _room);
}
