namespace OverfitWeb.Engine.Kernels;

/// <summary>What a product does with each of its sums before it is stored: a pass over memory less.</summary>
public enum Epilogue
{
    /// <summary>Stores it.</summary>
    None,

    /// <summary>Stores what <see cref="IKernels{T}.Relu"/> makes of it.</summary>
    Relu,
}
