using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary><see cref="Exponential{T}"/>, a vector at a time, step for step.</summary>
internal static class SimdExponential<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : unmanaged
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>exp of each value.</summary>
    /// <param name="values">At most 0; changed in place.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void OfNegative(Span<T> values)
    {
        ref T place = ref MemoryMarshal.GetReference(values);
        ReadOnlySpan<T> coefficients = Exponential<T>.Coefficients;
        TVector one = TSimd.Broadcast(T.One);
        TVector perLogarithm = TSimd.Broadcast(Exponential<T>.PerLogarithm);
        TVector rounder = TSimd.Broadcast(Exponential<T>.Rounder);
        TVector minusRounder = TSimd.Broadcast(-Exponential<T>.Rounder);
        TVector high = TSimd.Broadcast(Exponential<T>.MinusLogarithmHigh);
        TVector low = TSimd.Broadcast(Exponential<T>.MinusLogarithmLow);
        TVector lowest = TSimd.Broadcast(Exponential<T>.Lowest);
        int i = 0;
        for (; i <= values.Length - TSimd.Count; i += TSimd.Count)
        {
            TVector x = TSimd.AtLeast(TSimd.Load(ref place, i), lowest);
            TVector rounded = TSimd.FusedMultiplyAdd(x, perLogarithm, rounder);
            TVector n = TSimd.Add(rounded, minusRounder);
            TVector r = TSimd.FusedMultiplyAdd(n, low, TSimd.FusedMultiplyAdd(n, high, x));
            TVector sum = TSimd.Broadcast(coefficients[0]);
            for (int c = 1; c < coefficients.Length; c++)
                sum = TSimd.FusedMultiplyAdd(sum, r, TSimd.Broadcast(coefficients[c]));
            sum = TSimd.FusedMultiplyAdd(sum, TSimd.Multiply(r, r), TSimd.Add(r, one));
            TSimd.Store(TSimd.Multiply(sum, TSimd.PowerOfTwo(rounded)), ref place, i);
        }

        for (; i < values.Length; i++)
            values[i] = Exponential<T>.OfNegative(values[i]);
    }
}
