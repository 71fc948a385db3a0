namespace OverfitWeb.Engine.Random;

/// <summary>The Mersenne Twister (Matsumoto and Nishimura 1998), seeded by <c>init_genrand</c> (2002).</summary>
public sealed class Mt19937
{
    /// <summary>Words of its state.</summary>
    public const int Length = 624;

    private const int Middle = 397;

    private readonly uint[] _state = new uint[Length];
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
    }

    /// <summary>The next 32 bits.</summary>
    public uint NextUInt32()
    {
        if (_position == Length)
            Twist();
        uint y = _state[_position++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680u;
        y ^= (y << 15) & 0xefc60000u;
        return y ^ (y >> 18);
    }

    private void Twist()
    {
        uint[] s = _state;
        for (int i = 0; i < Length - Middle; i++)
            s[i] = s[i + Middle] ^ Mix(s[i], s[i + 1]);
        for (int i = Length - Middle; i < Length - 1; i++)
            s[i] = s[i + Middle - Length] ^ Mix(s[i], s[i + 1]);
        s[Length - 1] = s[Middle - 1] ^ Mix(s[Length - 1], s[0]);
        _position = 0;
    }

    private static uint Mix(uint upper, uint lower)
    {
        uint y = (upper & 0x80000000u) | (lower & 0x7fffffffu);
        return (y >> 1) ^ ((lower & 1) * 0x9908b0dfu);
    }
}
