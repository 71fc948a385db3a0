using System.Numerics;
using System.Runtime.Intrinsics;

namespace OverfitWeb.Engine.Kernels;

/// <summary>Every implementation of the kernels: one list feeds the product, the tests and the benchmarks.</summary>
public static class KernelCatalog
{
    /// <summary>The implementations that this processor can run, the fastest first.</summary>
    public static IReadOnlyList<KernelSet<T>> All<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        List<KernelSet<T>> sets = [new("reference", new ReferenceKernels<T>())];
        IKernels<T>? narrower = null;
        if (SimdPortable<T>.IsSupported)
            sets.Insert(0, new("portable", new SimdKernels<SimdPortable<T>, Vector<T>, T>(null)));
        if (Simd128<T>.IsSupported)
            sets.Insert(0, new("vector128", narrower = new SimdKernels<Simd128<T>, Vector128<T>, T>(null)));
        if (Simd256<T>.IsSupported)
            sets.Insert(0, new("vector256", narrower = new SimdKernels<Simd256<T>, Vector256<T>, T>(narrower)));
        if (Simd512<T>.IsSupported)
            sets.Insert(0, new("vector512", new SimdKernels<Simd512<T>, Vector512<T>, T>(narrower)));
        return sets;
    }

    /// <summary>What the product uses.</summary>
    public static KernelSet<T> Fastest<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => All<T>()[0];
}
