using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OverfitWeb.Engine.Random;

/// <summary>
/// The Mersenne Twister (Matsumoto and Nishimura 1998), seeded by <c>init_genrand</c> (2002). Words are made 624 at a time,
/// eight to a vector: a word depends on words 1, 227 and 397 places away, never on a neighbour of the same vector.
/// </summary>
public sealed class Mt19937
{
    /// <summary>Words of its state.</summary>
    public const int Length = 624;

    private const int Middle = 397;

    private readonly uint[] _state = new uint[Length];
    private readonly uint[] _words = new uint[Length];
    private int _position = Length;

    /// <param name="seed">Any 32-bit number.</param>
    public Mt19937(uint seed)
    {
        for (uint i = 0; i < Length; i++)
        {
            _state[i] = seed;
            seed = 1812433253u * (seed ^ (seed >> 30)) + i + 1;
        }
    }

    /// <summary>Goes on from a saved state.</summary>
    /// <param name="key">624 words.</param>
    /// <param name="position">Words of them that are used up.</param>
    /// <exception cref="ArgumentException">The key or the position is not of this generator.</exception>
    public Mt19937(ReadOnlySpan<uint> key, int position) => Restore(key, position);

    /// <summary>The 624 words of the state.</summary>
    public ReadOnlySpan<uint> Key => _state;

    /// <summary>Words of them that are used up.</summary>
    public int Position => _position;

    /// <summary>Goes on from a saved state.</summary>
    /// <param name="key">624 words.</param>
    /// <param name="position">Words of them that are used up.</param>
    /// <exception cref="ArgumentException">The key or the position is not of this generator; nothing was changed.</exception>
    public void Restore(ReadOnlySpan<uint> key, int position)
    {
        if (key.Length != Length || position is < 0 or > Length)
            throw new ArgumentException($"A state of the Mersenne Twister has {Length} words and a position up to {Length}, not {key.Length} and {position}.", nameof(key));
        key.CopyTo(_state);
        _position = position;
        Temper();
    }

    /// <summary>The next 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint NextUInt32()
    {
        if (_position == Length)
            Twist();
        return _words[_position++];
    }

    /// <summary>The next words, as many as there are at hand: at least 1, at most <paramref name="most"/>.</summary>
    public ReadOnlySpan<uint> NextWords(int most)
    {
        if (_position == Length)
            Twist();
        ReadOnlySpan<uint> words = _words.AsSpan(_position, Math.Min(most, Length - _position));
        _position += words.Length;
        return words;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Twist()
    {
        TwistRange(0, Length - Middle, Middle);
        TwistRange(Length - Middle, Length - 1, Middle - Length);
        _state[Length - 1] = _state[Middle - 1] ^ Mix(_state[Length - 1], _state[0]);
        _position = 0;
        Temper();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TwistRange(int start, int end, int distance)
    {
        ref uint s = ref MemoryMarshal.GetArrayDataReference(_state);
        int i = start;
        for (; i <= end - Vector256<uint>.Count; i += Vector256<uint>.Count)
        {
            Vector256<uint> upper = Vector256.LoadUnsafe(ref s, (nuint)i) & Vector256.Create(0x80000000u);
            Vector256<uint> lower = Vector256.LoadUnsafe(ref s, (nuint)i + 1);
            Vector256<uint> y = upper | (lower & Vector256.Create(0x7fffffffu));
            Vector256<uint> odd = Vector256<uint>.Zero - (lower & Vector256<uint>.One);
            Vector256<uint> far = Vector256.LoadUnsafe(ref s, (nuint)(i + distance));
            (far ^ (y >>> 1) ^ (odd & Vector256.Create(0x9908b0dfu))).StoreUnsafe(ref s, (nuint)i);
        }

        for (; i < end; i++)
            _state[i] = _state[i + distance] ^ Mix(_state[i], _state[i + 1]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Temper()
    {
        ref uint source = ref MemoryMarshal.GetArrayDataReference(_state);
        ref uint destination = ref MemoryMarshal.GetArrayDataReference(_words);
        // 624 is 78 vectors.
        for (int i = 0; i < Length; i += Vector256<uint>.Count)
        {
            Vector256<uint> y = Vector256.LoadUnsafe(ref source, (nuint)i);
            y ^= y >>> 11;
            y ^= (y << 7) & Vector256.Create(0x9d2c5680u);
            y ^= (y << 15) & Vector256.Create(0xefc60000u);
            (y ^ (y >>> 18)).StoreUnsafe(ref destination, (nuint)i);
        }
    }

    private static uint Mix(uint upper, uint lower)
    {
        uint y = (upper & 0x80000000u) | (lower & 0x7fffffffu);
        return (y >> 1) ^ ((lower & 1) * 0x9908b0dfu);
    }
}
