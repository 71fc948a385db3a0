using System.Numerics;
using System.Runtime.CompilerServices;

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
    public void AffineSparse(SparseRows<T> x, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, int outputs, Span<T> y)
    {
        for (int row = 0; row < x.Rows; row++)
            bias[..outputs].CopyTo(y[(row * outputs)..]);
        for (int i = 0; i < x.Groups * x.Rows; i++)
        {
            Span<T> sums = y.Slice(i % x.Rows * outputs, outputs);
            for (int at = x.Starts[i]; at < x.Starts[i + 1]; at++)
            {
                for (int j = 0; j < outputs; j++)
                    sums[j] = T.FusedMultiplyAdd(x.Values[at], weights[(x.Columns[at] * outputs) + j], sums[j]);
            }
        }
    }

    /// <inheritdoc/>
    public int SparsePackedLength(int inputs, int outputs) => inputs * outputs;

    /// <inheritdoc/>
    public void PackForSparse(ReadOnlySpan<T> weights, int inputs, int outputs, Span<T> packed) => weights[..(inputs * outputs)].CopyTo(packed);

    /// <inheritdoc/>
    public void AffineSparsePacked(
        SparseRows<T> x, ReadOnlySpan<T> packed, ReadOnlySpan<T> bias, int inputs, int outputs, Epilogue epilogue, Span<T> y)
    {
        AffineSparse(x, packed, bias, outputs, y);
        Finish(y[..(x.Rows * outputs)], epilogue);
    }

    /// <inheritdoc/>
    public void AffineWeightGradientSparse(SparseRows<T> x, ReadOnlySpan<T> dy, int outputs, Span<T> dWeights)
    {
        dWeights.Clear();
        for (int i = 0; i < x.Groups * x.Rows; i++)
        {
            ReadOnlySpan<T> derivatives = dy.Slice(i % x.Rows * outputs, outputs);
            for (int at = x.Starts[i]; at < x.Starts[i + 1]; at++)
            {
                Span<T> sums = dWeights.Slice(x.Columns[at] * outputs, outputs);
                for (int j = 0; j < outputs; j++)
                    sums[j] = T.FusedMultiplyAdd(x.Values[at], derivatives[j], sums[j]);
            }
        }
    }

    /// <inheritdoc/>
    public int PackedLength(int inputs, int outputs) => inputs * outputs;

    /// <inheritdoc/>
    public void Pack(ReadOnlySpan<T> weights, int inputs, int outputs, Span<T> packed) => weights[..(inputs * outputs)].CopyTo(packed);

    /// <inheritdoc/>
    public void AffinePacked(
        ReadOnlySpan<T> x, ReadOnlySpan<T> packed, ReadOnlySpan<T> bias, int rows, int inputs, int outputs, Epilogue epilogue, Span<T> y)
    {
        Affine(x, packed, bias, rows, inputs, outputs, y);
        Finish(y[..(rows * outputs)], epilogue);
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
    public void Exponential(Span<T> values)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = Exponential<T>.OfNegative(values[i]);
    }

    /// <inheritdoc/>
    public void Softmax(ReadOnlySpan<T> logits, int rows, int classes, Span<T> probabilities)
    {
        SubtractMaxima(logits, rows, classes, probabilities);
        Exponential(probabilities[..(rows * classes)]);
        DivideBySums(rows, classes, probabilities);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double SumOfMagnitudes(ReadOnlySpan<T> x)
    {
        Span<double> lanes = stackalloc double[IKernels<T>.ReductionLanes];
        lanes.Clear();
        for (int i = 0; i < x.Length; i++)
            lanes[i % IKernels<T>.ReductionLanes] += Math.Abs(double.CreateTruncating(x[i]));
        return SumInOrder(lanes);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double MaxMagnitude(ReadOnlySpan<T> x)
    {
        T max = T.Zero;
        foreach (T value in x)
            max = T.Max(max, T.Abs(value));
        return double.CreateTruncating(max);
    }

    /// <summary>Each row less its largest value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void SubtractMaxima(ReadOnlySpan<T> logits, int rows, int classes, Span<T> differences)
    {
        for (int i = 0; i < rows * classes; i += classes)
        {
            ReadOnlySpan<T> x = logits.Slice(i, classes);
            T max = x[0];
            foreach (T value in x)
                max = T.Max(max, value);
            for (int j = 0; j < classes; j++)
                differences[i + j] = x[j] - max;
        }
    }

    /// <summary>Each row divided by its sum, added in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void DivideBySums(int rows, int classes, Span<T> values)
    {
        for (int i = 0; i < rows * classes; i += classes)
        {
            Span<T> p = values.Slice(i, classes);
            T sum = SumInOrder<T>(p);
            for (int j = 0; j < classes; j++)
                p[j] /= sum;
        }
    }

    /// <summary>Σx, added in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TSum SumInOrder<TSum>(ReadOnlySpan<TSum> x)
        where TSum : IFloatingPointIeee754<TSum>
    {
        TSum sum = TSum.Zero;
        foreach (TSum value in x)
            sum += value;
        return sum;
    }

    private void Finish(Span<T> y, Epilogue epilogue)
    {
        if (epilogue == Epilogue.Relu)
            Relu(y, y);
    }
}
