using System.Numerics;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Random;
using static OverfitWeb.Engine.Tests.Kernels.KernelDraws;

namespace OverfitWeb.Engine.Tests.Kernels;

/// <summary>Products pass over columns that are zero in some rows on end, and no bit may show it: against the reference, which multiplies them.</summary>
public sealed class ZeroColumnsTests
{
    private const int Rows = 41;

    public static TheoryData<string> Names => [.. KernelCatalog.All<float>().Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void In_single_precision(string name) => Check<float>(name);

    [Theory]
    [MemberData(nameof(Names))]
    public void In_double_precision(string name) => Check<double>(name);

    /// <summary>A NaN is not a zero: its column must not be passed over.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_not_a_number_counts(string name)
    {
        float[] x = new float[8 * 20], w = new float[20 * 100], b = new float[100], y = new float[8 * 100];
        x[(5 * 20) + 18] = float.NaN;
        IKernels<float> kernels = Find<float>(name);
        float[] packed = new float[kernels.PackedLength(20, 100)];
        kernels.Pack(w, 20, 100, packed);
        kernels.AffinePacked(x, packed, b, 8, 20, 100, Epilogue.Relu, y);
        Assert.All(y[500..600], value => Assert.Equal(float.NaN, value));
        Assert.All(y[..500], value => Assert.Equal(0, value));
    }

    private static void Check<T>(string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        (IKernels<T> kernels, ReferenceKernels<T> reference) = (Find<T>(name), new());
        NumPyRandom random = new(13);
        foreach (int inputs in (int[])[3, 7, 8, 9, 16, 17, 31, 100, 301])
        {
            foreach (int outputs in (int[])[8, 33, 100, 130])
            {
                T[] w = Normal<T>(random, inputs * outputs), b = Normal<T>(random, outputs);
                T[] packed = new T[kernels.PackedLength(inputs, outputs)];
                kernels.Pack(w, inputs, outputs, packed);
                foreach (Func<int, int, bool> isZero in Patterns(random))
                {
                    T[] x = Normal<T>(random, Rows * inputs);
                    for (int i = 0; i < x.Length; i++)
                        x[i] = isZero(i / inputs, i % inputs) ? (i % 3 == 0 ? T.NegativeZero : T.Zero) : x[i];
                    Assert.Equal(
                        Bits<T>(Rows * outputs, y => reference.AffinePacked(x, w, b, Rows, inputs, outputs, Epilogue.Relu, y)),
                        Bits<T>(Rows * outputs, y => kernels.AffinePacked(x, packed, b, Rows, inputs, outputs, Epilogue.Relu, y)));
                }
            }
        }
    }

    private static IEnumerable<Func<int, int, bool>> Patterns(NumPyRandom random)
    {
        bool[] some = [.. Enumerable.Range(0, Rows * 301).Select(_ => random.NextDouble() < 0.3)];
        yield return (_, _) => false;
        yield return (_, _) => true;
        yield return (_, column) => some[column];
        // Each four rows their own.
        yield return (row, column) => some[(row / 4 * 301) + column];
        // Nothing among the first rows, so that the search is given up; nothing but there.
        yield return (row, column) => row >= 16 && some[column];
        yield return (row, column) => row < 16 && some[column];
        // The last column, in the last tile, which overlaps the one before it.
        yield return (row, column) => row == Rows - 1 || column == 0;
    }
}
