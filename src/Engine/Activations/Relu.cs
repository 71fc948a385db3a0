using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Activations;

/// <summary>Rectified linear unit: f(x) = max(x, 0), with f′(0) = 0 (Nair and Hinton 2010).</summary>
public sealed class Relu : IActivation
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IActivation> Descriptor { get; } = new()
    {
        Kind = "relu",
        Name = new("ReLU", "ReLU"),
        Description = new("0보다 작은 값을 0으로 바꿉니다: max(x, 0).", "Replaces what is below zero by zero: max(x, 0)."),
        Source = "Nair & Hinton 2010",
        Create = _ => new Relu(),
    };

    /// <inheritdoc/>
    public Epilogue Epilogue => Epilogue.Relu;

    /// <inheritdoc/>
    public void Forward<T>(IKernels<T> kernels, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => kernels.Relu(x, y);

    /// <inheritdoc/>
    public void Backward<T>(IKernels<T> kernels, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> dx)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => kernels.ReluGradient(y, dy, dx);
}
