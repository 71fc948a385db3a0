using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// The fast kernels, for any vector width: packed products in register tiles, element-wise operations a vector at a time.
/// Bits are those of <see cref="ReferenceKernels{T}"/>, which also does what is not worth a vector.
/// </summary>
/// <param name="narrower">Kernels of narrower vectors, for a product with fewer columns than a vector has elements; null if there are none.</param>
internal sealed class SimdKernels<TSimd, TVector, T>(IKernels<T>? narrower) : IKernels<T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : unmanaged
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ReferenceKernels<T> _reference = new();

    public void Affine(ReadOnlySpan<T> x, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, int rows, int inputs, int outputs, Span<T> y)
    {
        if (NarrowerFor(outputs) is IKernels<T> kernels)
        {
            kernels.Affine(x, weights, bias, rows, inputs, outputs, y);
            return;
        }

        Product(LeftFactor<T>.RowMajor(x, rows, inputs), RightFactor<TSimd, TVector, T>.RowMajor(weights, inputs, outputs), bias, Epilogue.None, y);
    }

    public int PackedLength(int inputs, int outputs) =>
        NarrowerFor(outputs)?.PackedLength(inputs, outputs) ?? PackedMatrix<TSimd, TVector, T>.Length(inputs, outputs);

    public void Pack(ReadOnlySpan<T> weights, int inputs, int outputs, Span<T> packed)
    {
        if (NarrowerFor(outputs) is IKernels<T> kernels)
            kernels.Pack(weights, inputs, outputs, packed);
        else
            PackedMatrix<TSimd, TVector, T>.Pack(RightFactor<TSimd, TVector, T>.RowMajor(weights, inputs, outputs), packed);
    }

    public void AffinePacked(
        ReadOnlySpan<T> x, ReadOnlySpan<T> packed, ReadOnlySpan<T> bias, int rows, int inputs, int outputs, Epilogue epilogue, Span<T> y)
    {
        if (NarrowerFor(outputs) is IKernels<T> kernels)
            kernels.AffinePacked(x, packed, bias, rows, inputs, outputs, epilogue, y);
        else
            Product(LeftFactor<T>.RowMajor(x, rows, inputs), RightFactor<TSimd, TVector, T>.Packed(packed, inputs, outputs), bias, epilogue, y);
    }

    public void AffineSparse(SparseRows<T> x, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, int outputs, Span<T> y)
    {
        if (outputs < TSimd.Count)
            Narrowest.AffineSparse(x, weights, bias, outputs, y);
        else
            SparseProduct<TSimd, TVector, T>.Multiply(x, weights, bias, outputs, y);
    }

    public int SparsePackedLength(int inputs, int outputs) =>
        outputs < TSimd.Count ? Narrowest.SparsePackedLength(inputs, outputs) : SparseProduct<TSimd, TVector, T>.PackedLength(inputs, outputs);

    public void PackForSparse(ReadOnlySpan<T> weights, int inputs, int outputs, Span<T> packed)
    {
        if (outputs < TSimd.Count)
            Narrowest.PackForSparse(weights, inputs, outputs, packed);
        else
            SparseProduct<TSimd, TVector, T>.Pack(weights, inputs, outputs, packed);
    }

    public void AffineSparsePacked(
        SparseRows<T> x, ReadOnlySpan<T> packed, ReadOnlySpan<T> bias, int inputs, int outputs, Epilogue epilogue, Span<T> y)
    {
        if (outputs < TSimd.Count)
            Narrowest.AffineSparsePacked(x, packed, bias, inputs, outputs, epilogue, y);
        else
            SparseProduct<TSimd, TVector, T>.MultiplyPacked(x, packed, bias, inputs, outputs, epilogue, y);
    }

    public void AffineWeightGradientSparse(SparseRows<T> x, ReadOnlySpan<T> dy, int outputs, Span<T> dWeights)
    {
        if (outputs < TSimd.Count)
            Narrowest.AffineWeightGradientSparse(x, dy, outputs, dWeights);
        else
            SparseOuterProduct<TSimd, TVector, T>.Multiply(x, dy, outputs, dWeights);
    }

    public void AffineWeightGradient(ReadOnlySpan<T> x, ReadOnlySpan<T> dy, int rows, int inputs, int outputs, Span<T> dWeights)
    {
        if (NarrowerFor(outputs) is IKernels<T> kernels)
        {
            kernels.AffineWeightGradient(x, dy, rows, inputs, outputs, dWeights);
            return;
        }

        Product(LeftFactor<T>.Transposed(x, inputs, rows), RightFactor<TSimd, TVector, T>.RowMajor(dy, rows, outputs), Zeros(outputs), Epilogue.None, dWeights);
    }

    public void AffineInputGradient(ReadOnlySpan<T> dy, ReadOnlySpan<T> weights, int rows, int inputs, int outputs, Span<T> dx)
    {
        if (NarrowerFor(inputs) is IKernels<T> kernels)
        {
            kernels.AffineInputGradient(dy, weights, rows, inputs, outputs, dx);
            return;
        }

        Product(LeftFactor<T>.RowMajor(dy, rows, outputs), RightFactor<TSimd, TVector, T>.Transposed(weights, outputs, inputs), Zeros(inputs), Epilogue.None, dx);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void SumRows(ReadOnlySpan<T> x, int rows, int columns, Span<T> sums)
    {
        sums[..columns].Clear();
        for (int i = 0; i < rows; i++)
            AddScaled(x.Slice(i * columns, columns), T.One, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Relu(ReadOnlySpan<T> x, Span<T> y)
    {
        ref T source = ref MemoryMarshal.GetReference(x);
        ref T destination = ref MemoryMarshal.GetReference(y[..x.Length]);
        int i = 0;
        for (; i <= x.Length - TSimd.Count; i += TSimd.Count)
            TSimd.Store(TSimd.ZeroWhereNotPositive(TSimd.Load(ref source, i)), ref destination, i);
        _reference.Relu(x[i..], y[i..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    public void Exponential(Span<T> values) => SimdExponential<TSimd, TVector, T>.OfNegative(values);

    public void Softmax(ReadOnlySpan<T> logits, int rows, int classes, Span<T> probabilities) =>
        SimdSoftmax<TSimd, TVector, T>.Of(logits, rows, classes, probabilities);

    public double SumOfSquares(ReadOnlySpan<T> x) => Reductions.OfSquares(x);

    public double SumOfMagnitudes(ReadOnlySpan<T> x) => Reductions.OfMagnitudes(x);

    public double MaxMagnitude(ReadOnlySpan<T> x) => Reductions.MaxMagnitude(x);

    // A sparse product is not padded: what is narrower than the narrowest vector is for the plain loops.
    private IKernels<T> Narrowest => narrower ?? _reference;

    private IKernels<T>? NarrowerFor(int columns) => columns < TSimd.Count ? narrower : null;

    private static void Product(LeftFactor<T> a, RightFactor<TSimd, TVector, T> b, ReadOnlySpan<T> initial, Epilogue epilogue, Span<T> c) =>
        MatrixProduct<TSimd, TVector, T>.Multiply(a, b, initial, epilogue, c);

    private static Span<T> Zeros(int length)
    {
        Span<T> zeros = Scratch<T>.Initial(length);
        zeros.Clear();
        return zeros;
    }
}
