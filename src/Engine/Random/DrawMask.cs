using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OverfitWeb.Engine.Random;

/// <summary>Compares uniform draws of 53 bits, each from two words, with a threshold.</summary>
internal static class DrawMask
{
    /// <summary>keep where the draw is greater than the threshold, else 0.</summary>
    /// <param name="words">Two for each draw: its upper 27 bits from the first, its lower 26 from the second.</param>
    /// <param name="threshold">Below 2⁵³.</param>
    /// <param name="keep">Value of an element that is kept.</param>
    /// <param name="mask">One for each draw; written.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write<T>(ReadOnlySpan<uint> words, ulong threshold, T keep, Span<T> mask)
        where T : unmanaged
    {
        int i = 0;
        if (Unsafe.SizeOf<T>() == sizeof(ulong))
            i = WriteLong(words, threshold, Unsafe.BitCast<T, ulong>(keep), MemoryMarshal.Cast<T, ulong>(mask));
        else if (Unsafe.SizeOf<T>() == sizeof(uint))
            i = WriteInt(words, threshold, Unsafe.BitCast<T, uint>(keep), MemoryMarshal.Cast<T, uint>(mask));
        for (; i < mask.Length; i++)
        {
            ulong draw = ((ulong)(words[2 * i] >> 5) << 26) | (words[(2 * i) + 1] >> 6);
            mask[i] = draw > threshold ? keep : default;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int WriteLong(ReadOnlySpan<uint> words, ulong threshold, ulong keep, Span<ulong> mask)
    {
        ref uint source = ref MemoryMarshal.GetReference(words);
        int i = 0;
        for (; i <= mask.Length - Vector256<ulong>.Count; i += Vector256<ulong>.Count)
            (Greater(ref source, 2 * i, threshold) & Vector256.Create(keep)).StoreUnsafe(ref mask[i]);
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int WriteInt(ReadOnlySpan<uint> words, ulong threshold, uint keep, Span<uint> mask)
    {
        ref uint source = ref MemoryMarshal.GetReference(words);
        int i = 0;
        for (; i <= mask.Length - Vector256<uint>.Count; i += Vector256<uint>.Count)
        {
            Vector256<uint> greater = Vector256.Narrow(Greater(ref source, 2 * i, threshold), Greater(ref source, (2 * i) + 8, threshold));
            (greater & Vector256.Create(keep)).StoreUnsafe(ref mask[i]);
        }

        return i;
    }

    /// <summary>All bits of each of four elements whose draw is greater. A pair of words is a little-endian 64-bit number with the first word below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Greater(ref uint source, int word, ulong threshold)
    {
        Vector256<ulong> pair = Vector256.LoadUnsafe(ref source, (nuint)word).AsUInt64();
        Vector256<ulong> draw = ((pair & Vector256.Create((ulong)uint.MaxValue)) >>> 5 << 26) | (pair >>> 38);
        // Both are below 2⁵³, so that signed numbers compare alike; that is one instruction less.
        return Vector256.GreaterThan(draw.AsInt64(), Vector256.Create((long)threshold)).AsUInt64();
    }
}
