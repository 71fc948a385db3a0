using System.Numerics;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Layers;

/// <summary>Fully connected: y = x·W + b.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <param name="inputs">Width below.</param>
/// <param name="outputs">Width above.</param>
public sealed class DenseLayer<T>(int inputs, int outputs) : ILayer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
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
    public void Infer(IKernels<T> kernels, ReadOnlySpan<T> x, int rows, Span<T> y) =>
        kernels.Affine(x, Weights.Values, Bias.Values, rows, inputs, outputs, y);

    /// <inheritdoc/>
    public void Forward(IKernels<T> kernels, ReadOnlySpan<T> x, int rows, Span<T> y) => Infer(kernels, x, rows, y);

    /// <inheritdoc/>
    public void Backward(IKernels<T> kernels, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> dy, int rows, Span<T> dx)
    {
        kernels.AffineWeightGradient(x, dy, rows, inputs, outputs, Weights.Gradient);
        kernels.SumRows(dy, rows, outputs, Bias.Gradient);
        if (!dx.IsEmpty)
            kernels.AffineInputGradient(dy, Weights.Values, rows, inputs, outputs, dx);
    }
}
