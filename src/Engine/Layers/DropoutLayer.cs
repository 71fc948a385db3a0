using System.Numerics;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Random;
using OverfitWeb.Engine.Regularization;

namespace OverfitWeb.Engine.Layers;

/// <summary>Drops units in training: y = x · mask, one draw an element, row by row; scales them in evaluation.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <param name="width">Units.</param>
/// <param name="rule">How many are dropped and what makes up for it.</param>
/// <param name="masks">The stream that masks are drawn from.</param>
public sealed class DropoutLayer<T>(int width, DropoutRule rule, NumPyRandom masks) : ILayer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private T[] _mask = [];

    /// <inheritdoc/>
    public int Inputs => width;

    /// <inheritdoc/>
    public int Outputs => width;

    /// <inheritdoc/>
    public IReadOnlyList<Parameter<T>> Parameters => [];

    /// <inheritdoc/>
    public void Infer(IKernels<T> kernels, ReadOnlySpan<T> x, int rows, Span<T> y) =>
        kernels.Scale(x, T.CreateTruncating(rule.EvaluationScale), y);

    /// <inheritdoc/>
    public void Sample(IKernels<T> kernels, ReadOnlySpan<T> x, int rows, NumPyRandom random, Span<T> y)
    {
        random.Mask(rule.Ratio, T.CreateTruncating(rule.TrainingScale), y);
        kernels.Multiply(x, y, y);
    }

    /// <inheritdoc/>
    public void Forward(IKernels<T> kernels, ReadOnlySpan<T> x, int rows, Span<T> y)
    {
        if (_mask.Length != x.Length)
            _mask = new T[x.Length];
        masks.Mask(rule.Ratio, T.CreateTruncating(rule.TrainingScale), _mask);
        kernels.Multiply(x, _mask, y);
    }

    /// <inheritdoc/>
    public void Backward(IKernels<T> kernels, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> dy, int rows, Span<T> dx)
    {
        if (!dx.IsEmpty)
            kernels.Multiply(dy, _mask, dx);
    }
}
