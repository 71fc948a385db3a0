using System.Numerics;

namespace OverfitWeb.Engine.Kernels;

/// <summary>Vectors of one width: all that the fast kernels need of the processor.</summary>
/// <typeparam name="TVector">A vector of <typeparamref name="T"/>.</typeparam>
/// <typeparam name="T">float or double.</typeparam>
internal interface ISimd<TVector, T>
    where TVector : unmanaged
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Whether the processor has vectors of this width and fuses multiply and add.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>Elements of a vector.</summary>
    static abstract int Count { get; }

    /// <summary>Vector registers: 16 or 32.</summary>
    static abstract int Registers { get; }

    static abstract TVector Broadcast(T value);

    static abstract TVector Load(ref readonly T source, nint offset);

    static abstract void Store(TVector vector, ref T destination, nint offset);

    /// <summary>a·b + c, rounded once.</summary>
    static abstract TVector FusedMultiplyAdd(TVector a, TVector b, TVector c);

    static abstract TVector Add(TVector a, TVector b);

    static abstract TVector Multiply(TVector a, TVector b);

    /// <summary>value where x &gt; 0, −value where x &lt; 0, else 0.</summary>
    static abstract TVector WithSignOf(TVector value, TVector x);

    /// <summary>x where test &gt; 0, else 0.</summary>
    static abstract TVector WherePositive(TVector test, TVector x);

    /// <summary>0 where x ≤ 0, else x; so a NaN stays one.</summary>
    static abstract TVector ZeroWhereNotPositive(TVector x);

    /// <summary>The bits of either.</summary>
    static abstract TVector Or(TVector x, TVector y);

    /// <summary>A bit for each element, the first the lowest: whether it is not zero.</summary>
    static abstract uint NotZero(TVector x);

    /// <summary>lowest where x is less, else x; so a NaN stays one.</summary>
    static abstract TVector AtLeast(TVector x, TVector lowest);

    /// <summary>2ⁿ of the whole number n in the lowest bits of each element (<see cref="Exponential{T}"/>).</summary>
    static abstract TVector PowerOfTwo(TVector rounded);
}
