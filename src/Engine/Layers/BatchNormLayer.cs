using System.Numerics;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Layers;

/// <summary>
/// Batch normalisation, unit by unit: y = γ·(x − mean)/√(variance + ε) + β, with mean and variance of the batch in training
/// and running ones in evaluation (Ioffe and Szegedy 2015, algorithms 1 and 2). The running variance is the unbiased one,
/// and both keep 0.9 of the past, as PyTorch's BatchNorm1d has it. Sums are taken in double precision, rows in order.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class BatchNormLayer<T> : ILayer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const double Epsilon = 1e-5;
    private const double Keep = 0.9;

    private readonly int _width;
    private readonly double[] _inverseDeviation;
    private readonly double[] _mean;

    /// <param name="width">Units.</param>
    public BatchNormLayer(int width)
    {
        _width = width;
        _inverseDeviation = new double[width];
        _mean = new double[width];
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
        for (int unit = 0; unit < _width; unit++)
            Normalize(x, unit, RunningMean[unit], 1 / Math.Sqrt(RunningVariance[unit] + Epsilon), y);
    }

    /// <inheritdoc/>
    public void Forward(IKernels<T> kernels, ReadOnlySpan<T> x, int rows, Span<T> y)
    {
        for (int unit = 0; unit < _width; unit++)
        {
            double sum = 0;
            for (int i = unit; i < x.Length; i += _width)
                sum += double.CreateTruncating(x[i]);
            double mean = sum / rows;
            double squares = 0;
            for (int i = unit; i < x.Length; i += _width)
            {
                double deviation = double.CreateTruncating(x[i]) - mean;
                squares += deviation * deviation;
            }

            _mean[unit] = mean;
            _inverseDeviation[unit] = 1 / Math.Sqrt((squares / rows) + Epsilon);
            RunningMean[unit] = (Keep * RunningMean[unit]) + ((1 - Keep) * mean);
            RunningVariance[unit] = (Keep * RunningVariance[unit]) + ((1 - Keep) * squares / Math.Max(rows - 1, 1));
            Normalize(x, unit, mean, _inverseDeviation[unit], y);
        }
    }

    /// <inheritdoc/>
    public void Backward(IKernels<T> kernels, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> dy, int rows, Span<T> dx)
    {
        for (int unit = 0; unit < _width; unit++)
        {
            double sumDy = 0;
            double sumDyX = 0;
            for (int i = unit; i < dy.Length; i += _width)
            {
                double derivative = double.CreateTruncating(dy[i]);
                sumDy += derivative;
                sumDyX += derivative * Normalized(x[i], unit);
            }

            Shift.Gradient[unit] = T.CreateTruncating(sumDy);
            Scale.Gradient[unit] = T.CreateTruncating(sumDyX);
            if (dx.IsEmpty)
                continue;
            double factor = double.CreateTruncating(Scale.Values[unit]) * _inverseDeviation[unit];
            for (int i = unit; i < dy.Length; i += _width)
                dx[i] = T.CreateTruncating(factor * (double.CreateTruncating(dy[i]) - ((sumDy + (Normalized(x[i], unit) * sumDyX)) / rows)));
        }
    }

    private double Normalized(T x, int unit) => (double.CreateTruncating(x) - _mean[unit]) * _inverseDeviation[unit];

    private void Normalize(ReadOnlySpan<T> x, int unit, double mean, double inverseDeviation, Span<T> y)
    {
        double scale = double.CreateTruncating(Scale.Values[unit]) * inverseDeviation;
        double shift = double.CreateTruncating(Shift.Values[unit]);
        for (int i = unit; i < x.Length; i += _width)
            y[i] = T.CreateTruncating((scale * (double.CreateTruncating(x[i]) - mean)) + shift);
    }
}
