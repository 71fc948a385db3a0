using System.Numerics;
using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// <see cref="Vector{T}"/>: as wide as the runtime chooses, on any processor. Where the processor does not fuse multiply and
/// add the runtime computes the fused result all the same, slowly: the bits stay those of the others.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
internal readonly struct SimdPortable<T> : ISimd<Vector<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static bool IsSupported => Vector<T>.IsSupported;

    public static int Count => Vector<T>.Count;

    public static int Registers => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Broadcast(T value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Load(ref readonly T source, nint offset) => Vector.LoadUnsafe(in source, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector<T> vector, ref T destination, nint offset) => vector.StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> FusedMultiplyAdd(Vector<T> a, Vector<T> b, Vector<T> c) =>
        typeof(T) == typeof(float)
            ? Vector.FusedMultiplyAdd(a.As<T, float>(), b.As<T, float>(), c.As<T, float>()).As<float, T>()
            : Vector.FusedMultiplyAdd(a.As<T, double>(), b.As<T, double>(), c.As<T, double>()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Add(Vector<T> a, Vector<T> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Multiply(Vector<T> a, Vector<T> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> WithSignOf(Vector<T> value, Vector<T> x) =>
        (Vector.GreaterThan(x, Vector<T>.Zero) & value) | (Vector.LessThan(x, Vector<T>.Zero) & -value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> WherePositive(Vector<T> test, Vector<T> x) => Vector.GreaterThan(test, Vector<T>.Zero) & x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> ZeroWhereNotPositive(Vector<T> x) => Vector.AndNot(x, Vector.LessThanOrEqual(x, Vector<T>.Zero));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Or(Vector<T> x, Vector<T> y) => x | y;

    public static uint NotZero(Vector<T> x)
    {
        uint mask = 0;
        for (int i = 0; i < Vector<T>.Count; i++)
            mask |= (T.IsZero(x[i]) ? 0u : 1u) << i;
        return mask;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> AtLeast(Vector<T> x, Vector<T> lowest) => Vector.ConditionalSelect(Vector.LessThan(x, lowest), lowest, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> PowerOfTwo(Vector<T> rounded) => typeof(T) == typeof(float)
        ? (Vector.ShiftLeft(rounded.As<T, int>(), 23) + new Vector<int>(0x3f800000)).As<int, T>()
        : (Vector.ShiftLeft(rounded.As<T, long>(), 52) + new Vector<long>(0x3ff0000000000000)).As<long, T>();
}
