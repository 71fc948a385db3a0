using System.Numerics;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Layers;

/// <summary>Fully connected: y = x·W + b; as the lowest layer also of a sparse x.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <param name="inputs">Width below.</param>
/// <param name="outputs">Width above.</param>
public sealed class DenseLayer<T>(int inputs, int outputs) : ISparseInputLayer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private AlignedBuffer<T>? _packed;
    private AlignedBuffer<T>? _packedForSparse;

    /// <summary>W: inputs × outputs.</summary>
    public Parameter<T> Weights { get; } = new(inputs, outputs, isWeight: true);

    /// <summary>b: 1 × outputs.</summary>
    public Parameter<T> Bias { get; } = new(1, outputs, isWeight: false);

    /// <inheritdoc/>
    public int Inputs => inputs;

    /// <inheritdoc/>
    public int Outputs => outputs;

    /// <inheritdoc/>
    public IReadOnlyList<Parameter<T>> Parameters => [Weights, Bias];

    /// <inheritdoc/>
    public void Freeze(IKernels<T> kernels)
    {
        _packed ??= new(kernels.PackedLength(inputs, outputs));
        kernels.Pack(Weights.Values, inputs, outputs, _packed.Values);
    }

    /// <inheritdoc/>
    public void FreezeForSparse(IKernels<T> kernels)
    {
        _packedForSparse ??= new(kernels.SparsePackedLength(inputs, outputs));
        kernels.PackForSparse(Weights.Values, inputs, outputs, _packedForSparse.Values);
    }

    /// <inheritdoc/>
    public void Infer(IKernels<T> kernels, ReadOnlySpan<T> x, int rows, Span<T> y) => Infer(kernels, x, rows, Epilogue.None, y);

    /// <summary>Evaluation mode, with the activation above.</summary>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="x">rows × inputs.</param>
    /// <param name="rows">Number of examples.</param>
    /// <param name="epilogue">What is made of each output.</param>
    /// <param name="y">rows × outputs; written.</param>
    public void Infer(IKernels<T> kernels, ReadOnlySpan<T> x, int rows, Epilogue epilogue, Span<T> y)
    {
        if (_packed is not null)
        {
            kernels.AffinePacked(x, _packed.Values, Bias.Values, rows, inputs, outputs, epilogue, y);
            return;
        }

        kernels.Affine(x, Weights.Values, Bias.Values, rows, inputs, outputs, y);
        Finish(kernels, epilogue, y);
    }

    /// <inheritdoc/>
    public void Infer(IKernels<T> kernels, SparseRows<T> x, Epilogue epilogue, Span<T> y)
    {
        if (_packedForSparse is not null)
        {
            kernels.AffineSparsePacked(x, _packedForSparse.Values, Bias.Values, inputs, outputs, epilogue, y);
            return;
        }

        kernels.AffineSparse(x, Weights.Values, Bias.Values, outputs, y);
        Finish(kernels, epilogue, y);
    }

    /// <inheritdoc/>
    public void Forward(IKernels<T> kernels, ReadOnlySpan<T> x, int rows, Span<T> y) =>
        kernels.Affine(x, Weights.Values, Bias.Values, rows, inputs, outputs, y);

    /// <inheritdoc/>
    public void Backward(IKernels<T> kernels, SparseRows<T> x, ReadOnlySpan<T> dy)
    {
        kernels.AffineWeightGradientSparse(x, dy, outputs, Weights.Gradient);
        kernels.SumRows(dy, x.Rows, outputs, Bias.Gradient);
    }

    /// <inheritdoc/>
    public void Backward(IKernels<T> kernels, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> dy, int rows, Span<T> dx)
    {
        kernels.AffineWeightGradient(x, dy, rows, inputs, outputs, Weights.Gradient);
        kernels.SumRows(dy, rows, outputs, Bias.Gradient);
        if (!dx.IsEmpty)
            kernels.AffineInputGradient(dy, Weights.Values, rows, inputs, outputs, dx);
    }

    private static void Finish(IKernels<T> kernels, Epilogue epilogue, Span<T> y)
    {
        if (epilogue == Epilogue.Relu)
            kernels.Relu(y, y);
    }
}
