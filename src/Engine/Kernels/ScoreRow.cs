using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// A row of a few scores, one a class, in two vectors: the first begins with the row, the second ends with it, and where they overlap both hold
/// the same. So ten scores take a handful of instructions and no branch that depends on them.
/// </summary>
internal static class ScoreRow
{
    /// <summary>Whether rows of so many scores are done here: 8 … 16 floats, with vectors of 256 bits.</summary>
    public static bool Fits<T>(int classes) =>
        typeof(T) == typeof(float) && Vector256.IsHardwareAccelerated && classes >= Vector256<float>.Count && classes <= 2 * Vector256<float>.Count;

    /// <summary>Index of the first largest score.</summary>
    /// <param name="scores">As many as <see cref="Fits"/>.</param>
    /// <returns>−1 where one of them is not a number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FirstLargest<T>(ReadOnlySpan<T> scores)
    {
        Load(scores, out Vector256<float> first, out Vector256<float> last);
        if (HasNaN(first, last))
            return -1;
        Vector256<float> largest = Largest(first, last);
        uint marks = Vector256.Equals(first, largest).ExtractMostSignificantBits()
            | (Vector256.Equals(last, largest).ExtractMostSignificantBits() << (scores.Length - Vector256<float>.Count));
        return BitOperations.TrailingZeroCount(marks);
    }

    /// <summary>Each score minus the largest of them.</summary>
    /// <param name="scores">As many as <see cref="Fits"/>.</param>
    /// <param name="differences">As many; written; may be <paramref name="scores"/>.</param>
    /// <returns>False where one of them is not a number: then nothing is written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TrySubtractLargest<T>(ReadOnlySpan<T> scores, Span<T> differences)
    {
        Load(scores, out Vector256<float> first, out Vector256<float> last);
        if (HasNaN(first, last))
            return false;
        Vector256<float> largest = Largest(first, last);
        Store(first - largest, last - largest, differences);
        return true;
    }

    /// <summary>Each value divided by the same one.</summary>
    /// <param name="values">As many as <see cref="Fits"/>; changed in place.</param>
    /// <param name="divisor">The divisor.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Divide<T>(Span<T> values, T divisor)
    {
        Load<T>(values, out Vector256<float> first, out Vector256<float> last);
        Vector256<float> by = Vector256.Create(Unsafe.BitCast<T, float>(divisor));
        Store(first / by, last / by, values);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Load<T>(ReadOnlySpan<T> row, out Vector256<float> first, out Vector256<float> last)
    {
        ref float start = ref Unsafe.As<T, float>(ref MemoryMarshal.GetReference(row));
        first = Vector256.LoadUnsafe(ref start);
        last = Vector256.LoadUnsafe(ref start, (nuint)(row.Length - Vector256<float>.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<T>(Vector256<float> first, Vector256<float> last, Span<T> row)
    {
        ref float start = ref Unsafe.As<T, float>(ref MemoryMarshal.GetReference(row));
        first.StoreUnsafe(ref start);
        last.StoreUnsafe(ref start, (nuint)(row.Length - Vector256<float>.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasNaN(Vector256<float> first, Vector256<float> last) => !Vector256.EqualsAll(first, first) || !Vector256.EqualsAll(last, last);

    /// <summary>The largest of both in each element. None of them is a NaN, so the processor's own maximum will do.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Largest(Vector256<float> first, Vector256<float> last)
    {
        Vector256<float> both = Vector256.MaxNative(first, last);
        Vector128<float> four = Vector128.MaxNative(both.GetLower(), both.GetUpper());
        Vector128<float> two = Vector128.MaxNative(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        Vector128<float> one = Vector128.MaxNative(two, Vector128.Shuffle(two, Vector128.Create(1, 0, 3, 2)));
        return Vector256.Create(one, one);
    }
}
