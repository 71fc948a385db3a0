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
        List<KernelSet<T>> sets = [];
        if (Simd512<T>.IsSupported)
            sets.Add(new("vector512", new SimdKernels<Simd512<T>, Vector512<T>, T>()));
        if (Simd256<T>.IsSupported)
            sets.Add(new("vector256", new SimdKernels<Simd256<T>, Vector256<T>, T>()));
        if (Simd128<T>.IsSupported)
            sets.Add(new("vector128", new SimdKernels<Simd128<T>, Vector128<T>, T>()));
        if (SimdPortable<T>.IsSupported)
            sets.Add(new("portable", new SimdKernels<SimdPortable<T>, Vector<T>, T>()));
        sets.Add(new("reference", new ReferenceKernels<T>()));
        return sets;
    }

    /// <summary>What the product uses.</summary>
    public static KernelSet<T> Fastest<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => All<T>()[0];
}
