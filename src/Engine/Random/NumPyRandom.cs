using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace OverfitWeb.Engine.Random;

/// <summary>
/// The streams of NumPy's legacy generator (<c>numpy.random.seed</c> and friends, frozen since NumPy 1.16):
/// the same seed gives the same values, bit for bit.
/// </summary>
public sealed class NumPyRandom
{
    private const double DrawsOfDouble = 9007199254740992.0;

    private readonly Mt19937 _bits;
    private double? _spareGaussian;

    /// <param name="seed">As for <c>numpy.random.seed</c>.</param>
    public NumPyRandom(uint seed) => _bits = new Mt19937(seed);

    /// <summary>Goes on where <see cref="Save"/> was called.</summary>
    /// <param name="state">What it gave.</param>
    /// <exception cref="ArgumentException">It is no state of this generator.</exception>
    public NumPyRandom(NumPyRandomState state)
    {
        _bits = new Mt19937(state.Key, state.Position);
        _spareGaussian = state.SpareGaussian;
    }

    /// <summary>
    /// A stream for what the book does not draw: its seed is the first four bytes (little-endian) of the SHA-256 of
    /// "seed/name", so that switching it on does not move the book's stream.
    /// </summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="name">What is drawn from it.</param>
    public static NumPyRandom Derived(uint seed, string name)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}/{name}")));
        return new NumPyRandom(BinaryPrimitives.ReadUInt32LittleEndian(hash));
    }

    /// <summary>Uniform on [0, 1) with 53 bits, from two words (<c>rand</c>).</summary>
    public double NextDouble()
    {
        uint high = _bits.NextUInt32() >> 5;
        uint low = _bits.NextUInt32() >> 6;
        return (high * 67108864.0 + low) / DrawsOfDouble;
    }

    /// <summary>Standard normal by Marsaglia's polar method, two at a time (<c>randn</c>): the second of the pair is given first.</summary>
    public double NextGaussian()
    {
        if (_spareGaussian is double spare)
        {
            _spareGaussian = null;
            return spare;
        }

        double x1, x2, r2;
        do
        {
            x1 = 2.0 * NextDouble() - 1.0;
            x2 = 2.0 * NextDouble() - 1.0;
            r2 = x1 * x1 + x2 * x2;
        }
        while (r2 >= 1.0 || r2 == 0.0);

        double factor = Math.Sqrt(-2.0 * Math.Log(r2) / r2);
        _spareGaussian = factor * x1;
        return factor * x2;
    }

    /// <summary>Fills with standardDeviation · randn, computed in double precision.</summary>
    /// <param name="standardDeviation">Factor.</param>
    /// <param name="destination">Filled.</param>
    public void FillNormal<T>(double standardDeviation, Span<T> destination)
        where T : struct, INumber<T>
    {
        for (int i = 0; i < destination.Length; i++)
            destination[i] = T.CreateTruncating(standardDeviation * NextGaussian());
    }

    /// <summary>Where the stream stands (<c>get_state</c>).</summary>
    public NumPyRandomState Save() => new(_bits.Key.ToArray(), _bits.Position, _spareGaussian);

    /// <summary>Goes on where <see cref="Save"/> was called (<c>set_state</c>).</summary>
    /// <param name="state">What it gave.</param>
    /// <exception cref="ArgumentException">It is no state of this generator; nothing was changed.</exception>
    public void Restore(NumPyRandomState state)
    {
        _bits.Restore(state.Key, state.Position);
        _spareGaussian = state.SpareGaussian;
    }

    /// <summary>Whole numbers low … high − 1, each drawn independently (<c>randint(low, high)</c>).</summary>
    /// <param name="low">Smallest value.</param>
    /// <param name="high">One above the largest value.</param>
    /// <param name="destination">Filled.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="high"/> is not above <paramref name="low"/>.</exception>
    public void Integers(long low, long high, Span<long> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(high, low);
        ulong max = unchecked((ulong)(high - low) - 1);
        for (int i = 0; i < destination.Length; i++)
            destination[i] = unchecked(low + (long)(max <= uint.MaxValue ? NextBelowOrAt((uint)max) : NextBelowOrAt(max)));
    }

    /// <summary>0 … n − 1 in random order (<c>permutation(n)</c>).</summary>
    public int[] Permutation(int n)
    {
        int[] values = new int[n];
        for (int i = 0; i < n; i++)
            values[i] = i;
        Shuffle(values.AsSpan());
        return values;
    }

    /// <summary>Puts values into random order, from the last down (<c>shuffle</c>).</summary>
    /// <param name="values">Changed in place.</param>
    public void Shuffle<T>(Span<T> values)
    {
        for (int i = values.Length - 1; i > 0; i--)
        {
            int j = (int)NextBelowOrAt((uint)i);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }

    /// <summary>Different whole numbers of 0 … n − 1 (<c>choice(n, count, replace=False)</c>: the head of a permutation).</summary>
    /// <param name="n">Number of values.</param>
    /// <param name="count">How many, at most <paramref name="n"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not that many.</exception>
    public int[] ChoiceWithoutReplacement(int n, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, n);
        return Permutation(n)[..count];
    }

    /// <summary>Whole numbers 0 … n − 1, each drawn independently (<c>choice(n, size)</c>): masked rejection, one word a try.</summary>
    /// <param name="n">Number of values, at least 1; for 1 nothing is drawn.</param>
    /// <param name="destination">Filled.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is below 1.</exception>
    public void Choice(int n, Span<int> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        uint max = (uint)n - 1;
        for (int i = 0; i < destination.Length; i++)
            destination[i] = (int)NextBelowOrAt(max);
    }

    /// <summary>Keeps each element where a uniform draw is greater than <paramref name="ratio"/>, else 0 (<c>rand(…) &gt; ratio</c>).</summary>
    /// <param name="ratio">Probability of a 0, from 0 to 1.</param>
    /// <param name="keep">Value of an element that is kept.</param>
    /// <param name="mask">Filled.</param>
    public void Mask<T>(double ratio, T keep, Span<T> mask)
        where T : unmanaged
    {
        // A draw is a whole number below 2⁵³, divided by it: it is greater than the ratio where the number is greater than
        // the ratio times 2⁵³, rounded down.
        ulong threshold = (ulong)(ratio * DrawsOfDouble);
        while (!mask.IsEmpty)
        {
            ReadOnlySpan<uint> words = _bits.NextWords(2 * mask.Length);
            int pairs = words.Length / 2;
            DrawMask.Write(words[..(2 * pairs)], threshold, keep, mask[..pairs]);
            mask = mask[pairs..];
            // A word is left over where the block ends in the middle of a pair.
            if (words.Length % 2 == 0)
                continue;
            DrawMask.Write([words[^1], _bits.NextUInt32()], threshold, keep, mask[..1]);
            mask = mask[1..];
        }
    }

    private uint NextBelowOrAt(uint max)
    {
        if (max == 0)
            return 0;
        uint bits = uint.MaxValue >> BitOperations.LeadingZeroCount(max);
        uint value;
        do
            value = _bits.NextUInt32() & bits;
        while (value > max);
        return value;
    }

    private ulong NextBelowOrAt(ulong max)
    {
        ulong bits = ulong.MaxValue >> BitOperations.LeadingZeroCount(max);
        ulong value;
        do
            value = (((ulong)_bits.NextUInt32() << 32) | _bits.NextUInt32()) & bits;
        while (value > max);
        return value;
    }
}
