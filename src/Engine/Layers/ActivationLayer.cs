using System.Numerics;
using OverfitWeb.Engine.Activations;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Layers;

/// <summary>An element-wise non-linearity.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <param name="width">Units.</param>
/// <param name="activation">The non-linearity.</param>
public sealed class ActivationLayer<T>(int width, IActivation activation) : ILayer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>What the layer below can do in its place when it is evaluated; <see cref="Epilogue.None"/> if it cannot.</summary>
    public Epilogue Epilogue => activation.Epilogue;

    /// <inheritdoc/>
    public int Inputs => width;

    /// <inheritdoc/>
    public int Outputs => width;

    /// <inheritdoc/>
    public IReadOnlyList<Parameter<T>> Parameters => [];

    /// <inheritdoc/>
    public void Infer(IKernels<T> kernels, ReadOnlySpan<T> x, int rows, Span<T> y) => activation.Forward(kernels, x, y);

    /// <inheritdoc/>
    public void Forward(IKernels<T> kernels, ReadOnlySpan<T> x, int rows, Span<T> y) => activation.Forward(kernels, x, y);

    /// <inheritdoc/>
    public void Backward(IKernels<T> kernels, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> dy, int rows, Span<T> dx)
    {
        if (!dx.IsEmpty)
            activation.Backward(kernels, x, y, dy, dx);
    }
}
