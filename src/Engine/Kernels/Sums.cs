using System.Numerics;
using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>How the sums of a product leave the registers.</summary>
internal static class Sums<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : unmanaged
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Stores them, or what <see cref="Epilogue.Relu"/> makes of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(TVector sums, bool rectify, ref T destination, nint offset) =>
        TSimd.Store(rectify ? TSimd.ZeroWhereNotPositive(sums) : sums, ref destination, offset);
}
