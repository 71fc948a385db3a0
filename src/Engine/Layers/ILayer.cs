using System.Numerics;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.Layers;

/// <summary>One step of a network, from the activations below to those above. Buffers belong to the caller.</summary>
/// <typeparam name="T">float or double.</typeparam>
public interface ILayer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Width below.</summary>
    int Inputs { get; }

    /// <summary>Width above.</summary>
    int Outputs { get; }

    /// <summary>Trained arrays.</summary>
    IReadOnlyList<Parameter<T>> Parameters { get; }

    /// <summary>Arrays that training changes without a gradient, such as running means; saved with the weights.</summary>
    IReadOnlyList<double[]> Statistics => [];

    /// <summary>Evaluation mode. Changes nothing, so threads may share it.</summary>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="x">rows × inputs.</param>
    /// <param name="rows">Number of examples.</param>
    /// <param name="y">rows × outputs; written.</param>
    void Infer(IKernels<T> kernels, ReadOnlySpan<T> x, int rows, Span<T> y);

    /// <summary>
    /// Evaluation mode, but what is dropped in training is dropped here too: one sample of Monte-Carlo dropout
    /// (Gal and Ghahramani 2016, section 4). Changes nothing but the stream.
    /// </summary>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="x">rows × inputs.</param>
    /// <param name="rows">Number of examples.</param>
    /// <param name="random">The stream that masks are drawn from.</param>
    /// <param name="y">rows × outputs; written; not <paramref name="x"/>.</param>
    void Sample(IKernels<T> kernels, ReadOnlySpan<T> x, int rows, NumPyRandom random, Span<T> y) => Infer(kernels, x, rows, y);

    /// <summary>Training mode; may draw random numbers and remember what <see cref="Backward"/> needs.</summary>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="x">rows × inputs.</param>
    /// <param name="rows">Number of examples.</param>
    /// <param name="y">rows × outputs; written.</param>
    void Forward(IKernels<T> kernels, ReadOnlySpan<T> x, int rows, Span<T> y);

    /// <summary>Writes the gradients of <see cref="Parameters"/>, and the derivative of the loss by x.</summary>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="x">What went in.</param>
    /// <param name="y">What came out.</param>
    /// <param name="dy">Derivative of the loss by y.</param>
    /// <param name="rows">Number of examples.</param>
    /// <param name="dx">rows × inputs; written. Empty for the lowest layer, where nobody needs it.</param>
    void Backward(IKernels<T> kernels, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> dy, int rows, Span<T> dx);
}
