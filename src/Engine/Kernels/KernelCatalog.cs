using System.Numerics;

namespace OverfitWeb.Engine.Kernels;

/// <summary>Every implementation of the kernels: one list feeds the product, the tests and the benchmarks.</summary>
public static class KernelCatalog
{
    /// <summary>The implementations that this processor can run, the fastest first.</summary>
    public static IReadOnlyList<KernelSet<T>> All<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        [new("reference", new ReferenceKernels<T>())];

    /// <summary>What the product uses.</summary>
    public static KernelSet<T> Fastest<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => All<T>()[0];
}
