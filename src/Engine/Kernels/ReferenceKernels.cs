using System.Numerics;

namespace OverfitWeb.Engine.Kernels;

/// <summary>Plain loops: the readable truth that the fast kernels are held against.</summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class ReferenceKernels<T> : IKernels<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public void Affine(ReadOnlySpan<T> x, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, int rows, int inputs, int outputs, Span<T> y)
    {
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < outputs; j++)
            {
                T sum = bias[j];
                for (int k = 0; k < inputs; k++)
                    sum = T.FusedMultiplyAdd(x[i * inputs + k], weights[k * outputs + j], sum);
                y[i * outputs + j] = sum;
            }
        }
    }

    /// <inheritdoc/>
    public void AffineWeightGradient(ReadOnlySpan<T> x, ReadOnlySpan<T> dy, int rows, int inputs, int outputs, Span<T> dWeights)
    {
        for (int k = 0; k < inputs; k++)
        {
            for (int j = 0; j < outputs; j++)
            {
                T sum = T.Zero;
                for (int i = 0; i < rows; i++)
                    sum = T.FusedMultiplyAdd(x[i * inputs + k], dy[i * outputs + j], sum);
                dWeights[k * outputs + j] = sum;
            }
        }
    }

    /// <inheritdoc/>
    public void AffineInputGradient(ReadOnlySpan<T> dy, ReadOnlySpan<T> weights, int rows, int inputs, int outputs, Span<T> dx)
    {
        for (int i = 0; i < rows; i++)
        {
            for (int k = 0; k < inputs; k++)
            {
                T sum = T.Zero;
                for (int j = 0; j < outputs; j++)
                    sum = T.FusedMultiplyAdd(dy[i * outputs + j], weights[k * outputs + j], sum);
                dx[i * inputs + k] = sum;
            }
        }
    }

    /// <inheritdoc/>
    public void SumRows(ReadOnlySpan<T> x, int rows, int columns, Span<T> sums)
    {
        for (int j = 0; j < columns; j++)
        {
            T sum = T.Zero;
            for (int i = 0; i < rows; i++)
                sum += x[i * columns + j];
            sums[j] = sum;
        }
    }

    /// <inheritdoc/>
    public void Relu(ReadOnlySpan<T> x, Span<T> y)
    {
        for (int i = 0; i < x.Length; i++)
            y[i] = x[i] <= T.Zero ? T.Zero : x[i];
    }

    /// <inheritdoc/>
    public void ReluGradient(ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> dx)
    {
        for (int i = 0; i < y.Length; i++)
            dx[i] = y[i] > T.Zero ? dy[i] : T.Zero;
    }

    /// <inheritdoc/>
    public void Multiply(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z)
    {
        for (int i = 0; i < x.Length; i++)
            z[i] = x[i] * y[i];
    }

    /// <inheritdoc/>
    public void Scale(ReadOnlySpan<T> x, T scale, Span<T> y)
    {
        for (int i = 0; i < x.Length; i++)
            y[i] = scale * x[i];
    }

    /// <inheritdoc/>
    public void AddScaled(ReadOnlySpan<T> x, T scale, Span<T> y)
    {
        for (int i = 0; i < x.Length; i++)
            y[i] += scale * x[i];
    }

    /// <inheritdoc/>
    public void AddScaledSign(ReadOnlySpan<T> x, T scale, Span<T> y)
    {
        for (int i = 0; i < x.Length; i++)
        {
            if (x[i] > T.Zero)
                y[i] += scale;
            else if (x[i] < T.Zero)
                y[i] -= scale;
        }
    }

    /// <inheritdoc/>
    public void Softmax(ReadOnlySpan<T> logits, int rows, int classes, Span<T> probabilities)
    {
        for (int i = 0; i < rows; i++)
        {
            ReadOnlySpan<T> x = logits.Slice(i * classes, classes);
            Span<T> p = probabilities.Slice(i * classes, classes);
            T max = x[0];
            foreach (T value in x)
                max = T.Max(max, value);
            T sum = T.Zero;
            for (int j = 0; j < classes; j++)
                sum += p[j] = T.Exp(x[j] - max);
            for (int j = 0; j < classes; j++)
                p[j] /= sum;
        }
    }

    /// <inheritdoc/>
    public double SumOfSquares(ReadOnlySpan<T> x)
    {
        Span<double> lanes = stackalloc double[IKernels<T>.ReductionLanes];
        lanes.Clear();
        for (int i = 0; i < x.Length; i++)
        {
            double value = double.CreateTruncating(x[i]);
            lanes[i % IKernels<T>.ReductionLanes] += value * value;
        }

        return SumInOrder(lanes);
    }

    /// <inheritdoc/>
    public double SumOfMagnitudes(ReadOnlySpan<T> x)
    {
        Span<double> lanes = stackalloc double[IKernels<T>.ReductionLanes];
        lanes.Clear();
        for (int i = 0; i < x.Length; i++)
            lanes[i % IKernels<T>.ReductionLanes] += Math.Abs(double.CreateTruncating(x[i]));
        return SumInOrder(lanes);
    }

    /// <inheritdoc/>
    public double MaxMagnitude(ReadOnlySpan<T> x)
    {
        T max = T.Zero;
        foreach (T value in x)
            max = T.Max(max, T.Abs(value));
        return double.CreateTruncating(max);
    }

    private static double SumInOrder(ReadOnlySpan<double> lanes)
    {
        double sum = 0;
        foreach (double lane in lanes)
            sum += lane;
        return sum;
    }
}
