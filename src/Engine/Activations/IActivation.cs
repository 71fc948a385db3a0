using System.Numerics;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Activations;

/// <summary>An element-wise non-linearity y = f(x).</summary>
public interface IActivation
{
    /// <summary>The epilogue of a product that is this activation; <see cref="Epilogue.None"/> if there is none.</summary>
    Epilogue Epilogue => Epilogue.None;

    /// <summary>y = f(x); <paramref name="y"/> may be <paramref name="x"/> itself.</summary>
    void Forward<T>(IKernels<T> kernels, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>dx = dy · f′(x); <paramref name="dx"/> may be <paramref name="dy"/> itself.</summary>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="x">What went in.</param>
    /// <param name="y">What came out.</param>
    /// <param name="dy">Derivative of the loss by y.</param>
    /// <param name="dx">Derivative of the loss by x.</param>
    void Backward<T>(IKernels<T> kernels, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> dx)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}
