using System.Numerics;
using System.Runtime.InteropServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// The fast kernels, for any vector width: packed products in register tiles, element-wise operations a vector at a time.
/// Bits are those of <see cref="ReferenceKernels{T}"/>, which also does what is not worth a vector.
/// </summary>
internal sealed class SimdKernels<TSimd, TVector, T> : IKernels<T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : unmanaged
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ReferenceKernels<T> _reference = new();

    public void Affine(ReadOnlySpan<T> x, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, int rows, int inputs, int outputs, Span<T> y)
    {
        Scratch<T> scratch = Scratch<T>.For(inputs, PackedMatrix.PaddedColumns(outputs, TSimd.Count));
        PackedMatrix.Pack(weights, outputs, 1, inputs, outputs, TSimd.Count, scratch.Packed);
        scratch.Initial.Clear();
        bias[..outputs].CopyTo(scratch.Initial);
        MatrixProduct<TSimd, TVector, T>.Multiply(x, inputs, 1, scratch.Packed, scratch.Initial, rows, outputs, inputs, y);
    }

    public void AffineWeightGradient(ReadOnlySpan<T> x, ReadOnlySpan<T> dy, int rows, int inputs, int outputs, Span<T> dWeights)
    {
        Scratch<T> scratch = Scratch<T>.For(rows, PackedMatrix.PaddedColumns(outputs, TSimd.Count));
        PackedMatrix.Pack(dy, outputs, 1, rows, outputs, TSimd.Count, scratch.Packed);
        scratch.Initial.Clear();
        MatrixProduct<TSimd, TVector, T>.Multiply(x, 1, inputs, scratch.Packed, scratch.Initial, inputs, outputs, rows, dWeights);
    }

    public void AffineInputGradient(ReadOnlySpan<T> dy, ReadOnlySpan<T> weights, int rows, int inputs, int outputs, Span<T> dx)
    {
        Scratch<T> scratch = Scratch<T>.For(outputs, PackedMatrix.PaddedColumns(inputs, TSimd.Count));
        PackedMatrix.Pack(weights, 1, outputs, outputs, inputs, TSimd.Count, scratch.Packed);
        scratch.Initial.Clear();
        MatrixProduct<TSimd, TVector, T>.Multiply(dy, outputs, 1, scratch.Packed, scratch.Initial, rows, inputs, outputs, dx);
    }

    public void SumRows(ReadOnlySpan<T> x, int rows, int columns, Span<T> sums)
    {
        sums[..columns].Clear();
        for (int i = 0; i < rows; i++)
            AddScaled(x.Slice(i * columns, columns), T.One, sums);
    }

    public void Relu(ReadOnlySpan<T> x, Span<T> y)
    {
        ref T source = ref MemoryMarshal.GetReference(x);
        ref T destination = ref MemoryMarshal.GetReference(y[..x.Length]);
        int i = 0;
        for (; i <= x.Length - TSimd.Count; i += TSimd.Count)
            TSimd.Store(TSimd.ZeroWhereNotPositive(TSimd.Load(ref source, i)), ref destination, i);
        _reference.Relu(x[i..], y[i..]);
    }

    public void ReluGradient(ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> dx)
    {
        ref T test = ref MemoryMarshal.GetReference(y);
        ref T source = ref MemoryMarshal.GetReference(dy[..y.Length]);
        ref T destination = ref MemoryMarshal.GetReference(dx[..y.Length]);
        int i = 0;
        for (; i <= y.Length - TSimd.Count; i += TSimd.Count)
            TSimd.Store(TSimd.WherePositive(TSimd.Load(ref test, i), TSimd.Load(ref source, i)), ref destination, i);
        _reference.ReluGradient(y[i..], dy[i..], dx[i..]);
    }

    public void Multiply(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z)
    {
        ref T left = ref MemoryMarshal.GetReference(x);
        ref T right = ref MemoryMarshal.GetReference(y[..x.Length]);
        ref T destination = ref MemoryMarshal.GetReference(z[..x.Length]);
        int i = 0;
        for (; i <= x.Length - TSimd.Count; i += TSimd.Count)
            TSimd.Store(TSimd.Multiply(TSimd.Load(ref left, i), TSimd.Load(ref right, i)), ref destination, i);
        _reference.Multiply(x[i..], y[i..], z[i..]);
    }

    public void Scale(ReadOnlySpan<T> x, T scale, Span<T> y)
    {
        ref T source = ref MemoryMarshal.GetReference(x);
        ref T destination = ref MemoryMarshal.GetReference(y[..x.Length]);
        TVector factor = TSimd.Broadcast(scale);
        int i = 0;
        for (; i <= x.Length - TSimd.Count; i += TSimd.Count)
            TSimd.Store(TSimd.Multiply(factor, TSimd.Load(ref source, i)), ref destination, i);
        _reference.Scale(x[i..], scale, y[i..]);
    }

    public void AddScaled(ReadOnlySpan<T> x, T scale, Span<T> y)
    {
        ref T source = ref MemoryMarshal.GetReference(x);
        ref T destination = ref MemoryMarshal.GetReference(y[..x.Length]);
        TVector factor = TSimd.Broadcast(scale);
        int i = 0;
        for (; i <= x.Length - TSimd.Count; i += TSimd.Count)
            TSimd.Store(TSimd.Add(TSimd.Load(ref destination, i), TSimd.Multiply(factor, TSimd.Load(ref source, i))), ref destination, i);
        _reference.AddScaled(x[i..], scale, y[i..]);
    }

    public void AddScaledSign(ReadOnlySpan<T> x, T scale, Span<T> y)
    {
        ref T source = ref MemoryMarshal.GetReference(x);
        ref T destination = ref MemoryMarshal.GetReference(y[..x.Length]);
        TVector magnitude = TSimd.Broadcast(scale);
        int i = 0;
        for (; i <= x.Length - TSimd.Count; i += TSimd.Count)
            TSimd.Store(TSimd.Add(TSimd.Load(ref destination, i), TSimd.WithSignOf(magnitude, TSimd.Load(ref source, i))), ref destination, i);
        _reference.AddScaledSign(x[i..], scale, y[i..]);
    }

    public void Softmax(ReadOnlySpan<T> logits, int rows, int classes, Span<T> probabilities) =>
        _reference.Softmax(logits, rows, classes, probabilities);

    public double SumOfSquares(ReadOnlySpan<T> x) => _reference.SumOfSquares(x);

    public double SumOfMagnitudes(ReadOnlySpan<T> x) => _reference.SumOfMagnitudes(x);

    public double MaxMagnitude(ReadOnlySpan<T> x) => _reference.MaxMagnitude(x);
}
