using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OverfitWeb.Engine.Kernels;

/// <summary>128 bits: ARM's AdvSimd, or x86 with FMA.</summary>
/// <typeparam name="T">float or double.</typeparam>
internal readonly struct Simd128<T> : ISimd<Vector128<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static bool IsSupported =>
        Vector128.IsHardwareAccelerated && (System.Runtime.Intrinsics.X86.Fma.IsSupported || System.Runtime.Intrinsics.Arm.AdvSimd.Arm64.IsSupported);

    public static int Count => Vector128<T>.Count;

    public static int Registers => System.Runtime.Intrinsics.Arm.AdvSimd.Arm64.IsSupported ? 32 : 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Broadcast(T value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Load(ref readonly T source, nint offset) => Vector128.LoadUnsafe(in source, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<T> vector, ref T destination, nint offset) => vector.StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> FusedMultiplyAdd(Vector128<T> a, Vector128<T> b, Vector128<T> c) =>
        typeof(T) == typeof(float)
            ? Vector128.FusedMultiplyAdd(a.AsSingle(), b.AsSingle(), c.AsSingle()).As<float, T>()
            : Vector128.FusedMultiplyAdd(a.AsDouble(), b.AsDouble(), c.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Add(Vector128<T> a, Vector128<T> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Multiply(Vector128<T> a, Vector128<T> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> WithSignOf(Vector128<T> value, Vector128<T> x) =>
        (Vector128.GreaterThan(x, Vector128<T>.Zero) & value) | (Vector128.LessThan(x, Vector128<T>.Zero) & -value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> WherePositive(Vector128<T> test, Vector128<T> x) =>
        Vector128.GreaterThan(test, Vector128<T>.Zero) & x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> ZeroWhereNotPositive(Vector128<T> x) =>
        Vector128.AndNot(x, Vector128.LessThanOrEqual(x, Vector128<T>.Zero));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Or(Vector128<T> x, Vector128<T> y) => x | y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint NotZero(Vector128<T> x) => (uint)(~Vector128.Equals(x, Vector128<T>.Zero)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> AtLeast(Vector128<T> x, Vector128<T> lowest) =>
        Vector128.ConditionalSelect(Vector128.LessThan(x, lowest), lowest, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> PowerOfTwo(Vector128<T> rounded) => typeof(T) == typeof(float)
        ? ((rounded.AsInt32() << 23) + Vector128.Create(0x3f800000)).As<int, T>()
        : ((rounded.AsInt64() << 52) + Vector128.Create(0x3ff0000000000000)).As<long, T>();
}
