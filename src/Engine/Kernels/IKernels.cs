using System.Numerics;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// Dense linear algebra and element-wise operations on contiguous row-major buffers.
/// <para>
/// All implementations give the same bits. Products accumulate over the summed index in order, each step a fused
/// multiply-add, starting from the bias (or zero), and may leave out those with a zero on the left: as long as all values
/// are finite that shows in no bit but the sign of a zero; reductions run in <see cref="ReductionLanes"/> fixed lanes, in double
/// precision. Everything else rounds after each operation. So neither the vector width nor the number of threads shows
/// in a result.
/// </para>
/// <para>Arguments come as: sources, sizes, destination. Implementations keep no state and may be shared by threads.</para>
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
public interface IKernels<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Lanes of a reduction: element i goes to lane i mod 16; the lanes are added in order at the end.</summary>
    const int ReductionLanes = 16;

    /// <summary>y = x·W + b, b added to each row.</summary>
    /// <param name="x">rows × inputs.</param>
    /// <param name="weights">inputs × outputs.</param>
    /// <param name="bias">outputs.</param>
    /// <param name="rows">Number of examples.</param>
    /// <param name="inputs">Width of the layer below.</param>
    /// <param name="outputs">Width of this layer.</param>
    /// <param name="y">rows × outputs; written.</param>
    void Affine(ReadOnlySpan<T> x, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, int rows, int inputs, int outputs, Span<T> y);

    /// <summary>dW = xᵀ·dy, summed over the examples.</summary>
    /// <param name="x">rows × inputs.</param>
    /// <param name="dy">rows × outputs.</param>
    /// <param name="rows">Number of examples.</param>
    /// <param name="inputs">Width of the layer below.</param>
    /// <param name="outputs">Width of this layer.</param>
    /// <param name="dWeights">inputs × outputs; written.</param>
    void AffineWeightGradient(ReadOnlySpan<T> x, ReadOnlySpan<T> dy, int rows, int inputs, int outputs, Span<T> dWeights);

    /// <summary>dx = dy·Wᵀ.</summary>
    /// <param name="dy">rows × outputs.</param>
    /// <param name="weights">inputs × outputs.</param>
    /// <param name="rows">Number of examples.</param>
    /// <param name="inputs">Width of the layer below.</param>
    /// <param name="outputs">Width of this layer.</param>
    /// <param name="dx">rows × inputs; written.</param>
    void AffineInputGradient(ReadOnlySpan<T> dy, ReadOnlySpan<T> weights, int rows, int inputs, int outputs, Span<T> dx);

    /// <summary><see cref="Affine"/> of a sparse x. What is zero adds nothing, also where a weight is not a finite number.</summary>
    /// <param name="x">rows × inputs.</param>
    /// <param name="weights">inputs × outputs.</param>
    /// <param name="bias">outputs.</param>
    /// <param name="outputs">Width of this layer.</param>
    /// <param name="y">rows × outputs; written.</param>
    void AffineSparse(SparseRows<T> x, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, int outputs, Span<T> y);

    /// <summary>Values that <see cref="PackForSparse"/> writes.</summary>
    /// <param name="inputs">Width of the layer below.</param>
    /// <param name="outputs">Width of this layer.</param>
    int SparsePackedLength(int inputs, int outputs);

    /// <summary>Lays weights out for <see cref="AffineSparsePacked"/>: worth it where they serve more than once.</summary>
    /// <param name="weights">inputs × outputs.</param>
    /// <param name="inputs">Width of the layer below.</param>
    /// <param name="outputs">Width of this layer.</param>
    /// <param name="packed"><see cref="SparsePackedLength"/>; written, in a layout of the implementation's own. Fastest where it begins a cache line.</param>
    void PackForSparse(ReadOnlySpan<T> weights, int inputs, int outputs, Span<T> packed);

    /// <summary><see cref="AffineSparse"/> with weights that were packed.</summary>
    /// <param name="x">rows × inputs.</param>
    /// <param name="packed">What <see cref="PackForSparse"/> of the same implementation wrote.</param>
    /// <param name="bias">outputs.</param>
    /// <param name="inputs">Width of the layer below.</param>
    /// <param name="outputs">Width of this layer.</param>
    /// <param name="epilogue">What is stored of each sum.</param>
    /// <param name="y">rows × outputs; written.</param>
    void AffineSparsePacked(SparseRows<T> x, ReadOnlySpan<T> packed, ReadOnlySpan<T> bias, int inputs, int outputs, Epilogue epilogue, Span<T> y);

    /// <summary><see cref="AffineWeightGradient"/> of a sparse x.</summary>
    /// <param name="x">rows × inputs.</param>
    /// <param name="dy">rows × outputs.</param>
    /// <param name="outputs">Width of this layer.</param>
    /// <param name="dWeights">inputs × outputs, no more; written.</param>
    void AffineWeightGradientSparse(SparseRows<T> x, ReadOnlySpan<T> dy, int outputs, Span<T> dWeights);

    /// <summary>Values that <see cref="Pack"/> writes.</summary>
    /// <param name="inputs">Width of the layer below.</param>
    /// <param name="outputs">Width of this layer.</param>
    int PackedLength(int inputs, int outputs);

    /// <summary>Lays weights out for <see cref="AffinePacked"/>: worth it where they serve more than once.</summary>
    /// <param name="weights">inputs × outputs.</param>
    /// <param name="inputs">Width of the layer below.</param>
    /// <param name="outputs">Width of this layer.</param>
    /// <param name="packed"><see cref="PackedLength"/>; written, in a layout of the implementation's own. Fastest where it begins a cache line.</param>
    void Pack(ReadOnlySpan<T> weights, int inputs, int outputs, Span<T> packed);

    /// <summary><see cref="Affine"/> with weights that were packed.</summary>
    /// <param name="x">rows × inputs.</param>
    /// <param name="packed">What <see cref="Pack"/> of the same implementation wrote.</param>
    /// <param name="bias">outputs.</param>
    /// <param name="rows">Number of examples.</param>
    /// <param name="inputs">Width of the layer below.</param>
    /// <param name="outputs">Width of this layer.</param>
    /// <param name="epilogue">What is stored of each sum.</param>
    /// <param name="y">rows × outputs; written.</param>
    void AffinePacked(ReadOnlySpan<T> x, ReadOnlySpan<T> packed, ReadOnlySpan<T> bias, int rows, int inputs, int outputs, Epilogue epilogue, Span<T> y);

    /// <summary>sums[j] = Σᵢ x[i, j], i in order.</summary>
    /// <param name="x">rows × columns.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="sums">columns; written.</param>
    void SumRows(ReadOnlySpan<T> x, int rows, int columns, Span<T> sums);

    /// <summary>y = max(x, 0); a NaN stays one. <paramref name="y"/> may be <paramref name="x"/>.</summary>
    /// <param name="x">Source.</param>
    /// <param name="y">Same length; written.</param>
    void Relu(ReadOnlySpan<T> x, Span<T> y);

    /// <summary>dx = dy where y &gt; 0, else 0. <paramref name="dx"/> may be <paramref name="dy"/>.</summary>
    /// <param name="y">What ReLU gave.</param>
    /// <param name="dy">Derivative of the loss by y.</param>
    /// <param name="dx">Same length; written.</param>
    void ReluGradient(ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> dx);

    /// <summary>z = x · y, element by element. <paramref name="z"/> may be either.</summary>
    /// <param name="x">One factor.</param>
    /// <param name="y">The other.</param>
    /// <param name="z">Same length; written.</param>
    void Multiply(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z);

    /// <summary>y = scale · x. <paramref name="y"/> may be <paramref name="x"/>.</summary>
    /// <param name="x">Source.</param>
    /// <param name="scale">Factor.</param>
    /// <param name="y">Same length; written.</param>
    void Scale(ReadOnlySpan<T> x, T scale, Span<T> y);

    /// <summary>y += scale · x, rounded twice (as NumPy does it).</summary>
    /// <param name="x">Source.</param>
    /// <param name="scale">Factor.</param>
    /// <param name="y">Same length; changed.</param>
    void AddScaled(ReadOnlySpan<T> x, T scale, Span<T> y);

    /// <summary>y += scale · sign(x), with sign(0) = 0.</summary>
    /// <param name="x">Source.</param>
    /// <param name="scale">Factor.</param>
    /// <param name="y">Same length; changed.</param>
    void AddScaledSign(ReadOnlySpan<T> x, T scale, Span<T> y);

    /// <summary>Each value becomes exp of it, within two units in the last place; from −87 (double: −708) down it stays at what it is there.</summary>
    /// <param name="values">At most 0; changed in place. A NaN stays one.</param>
    void Exponential(Span<T> values);

    /// <summary>Each row becomes exp(x − max x) / Σ exp(x − max x).</summary>
    /// <param name="logits">rows × classes.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="classes">Columns.</param>
    /// <param name="probabilities">rows × classes; written; may be <paramref name="logits"/>.</param>
    void Softmax(ReadOnlySpan<T> logits, int rows, int classes, Span<T> probabilities);

    /// <summary>Σx².</summary>
    /// <param name="x">Source.</param>
    double SumOfSquares(ReadOnlySpan<T> x);

    /// <summary>Σ|x|.</summary>
    /// <param name="x">Source.</param>
    double SumOfMagnitudes(ReadOnlySpan<T> x);

    /// <summary>max|x|, 0 for an empty source; NaN if one is.</summary>
    /// <param name="x">Source.</param>
    double MaxMagnitude(ReadOnlySpan<T> x);
}
