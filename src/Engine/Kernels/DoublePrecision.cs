using System.Numerics;
using System.Runtime.InteropServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>Rows of values to double precision and back, for sums that are to be exact to the last bit of a value.</summary>
internal static class DoublePrecision
{
    /// <summary>The same values.</summary>
    /// <param name="values">Source.</param>
    /// <param name="doubles">As many at least; so many are written.</param>
    public static void Widen<T>(ReadOnlySpan<T> values, Span<double> doubles)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int i = 0;
        if (typeof(T) == typeof(float))
        {
            ReadOnlySpan<float> singles = MemoryMarshal.Cast<T, float>(values);
            for (; i <= singles.Length - Vector<float>.Count; i += Vector<float>.Count)
            {
                Vector.Widen(new(singles[i..]), out Vector<double> low, out Vector<double> high);
                low.CopyTo(doubles[i..]);
                high.CopyTo(doubles[(i + Vector<double>.Count)..]);
            }
        }

        for (; i < values.Length; i++)
            doubles[i] = double.CreateTruncating(values[i]);
    }

    /// <summary>The nearest values.</summary>
    /// <param name="doubles">As many at least.</param>
    /// <param name="values">Written.</param>
    public static void Narrow<T>(ReadOnlySpan<double> doubles, Span<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int i = 0;
        if (typeof(T) == typeof(float))
        {
            Span<float> singles = MemoryMarshal.Cast<T, float>(values);
            for (; i <= singles.Length - Vector<float>.Count; i += Vector<float>.Count)
                Vector.Narrow(new(doubles[i..]), new Vector<double>(doubles[(i + Vector<double>.Count)..])).CopyTo(singles[i..]);
        }

        for (; i < values.Length; i++)
            values[i] = T.CreateTruncating(doubles[i]);
    }
}
