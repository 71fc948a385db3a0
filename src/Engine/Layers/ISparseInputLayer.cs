using System.Numerics;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Layers;

/// <summary>A layer that, as the lowest of a network, takes its input without the zeros. The bits are those of the input with them.</summary>
/// <typeparam name="T">float or double.</typeparam>
public interface ISparseInputLayer<T> : ILayer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary><see cref="ILayer{T}.Freeze"/> for sparse input.</summary>
    /// <param name="kernels">Those that will evaluate.</param>
    void FreezeForSparse(IKernels<T> kernels);

    /// <summary>Evaluation mode, and training mode too. Changes nothing, so threads may share it.</summary>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="x">rows × inputs.</param>
    /// <param name="epilogue">What is made of each output.</param>
    /// <param name="y">rows × outputs; written.</param>
    void Infer(IKernels<T> kernels, SparseRows<T> x, Epilogue epilogue, Span<T> y);

    /// <summary>Writes the gradients of the parameters.</summary>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="x">What went in.</param>
    /// <param name="dy">Derivative of the loss by what came out.</param>
    void Backward(IKernels<T> kernels, SparseRows<T> x, ReadOnlySpan<T> dy);
}
