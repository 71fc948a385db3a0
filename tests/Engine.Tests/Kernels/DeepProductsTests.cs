using System.Numerics;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Random;
using static OverfitWeb.Engine.Tests.Kernels.KernelDraws;

namespace OverfitWeb.Engine.Tests.Kernels;

/// <summary>
/// Products as deep and as wide as the widest layers', with zeros in the first factor, against the reference bit for bit:
/// many panels, packed one after the other, and depths around the 64 rows that a transposed factor is packed by.
/// </summary>
public sealed class DeepProductsTests
{
    public static TheoryData<string> Names => [.. KernelCatalog.All<float>().Where(s => s.Name != "reference").Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void In_single_precision(string name) => Check<float>(name);

    [Theory]
    [MemberData(nameof(Names))]
    public void In_double_precision(string name) => Check<double>(name);

    private static void Check<T>(string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        (IKernels<T> kernels, ReferenceKernels<T> reference) = (Find<T>(name), new());
        NumPyRandom random = new(14);
        foreach (int depth in (int[])[63, 64, 65, 131, 1000])
        {
            foreach (int columns in (int[])[10, 100, 1000])
            {
                T[] b = Normal<T>(random, depth * columns), bias = Normal<T>(random, columns), packed = new T[kernels.PackedLength(depth, columns)];
                kernels.Pack(b, depth, columns, packed);
                foreach (int rows in (int[])[1, 2, 3, 4, 5, 6, 7, 8, 9, 100])
                {
                    T[] a = Silent<T>(random, rows, depth), dy = Normal<T>(random, rows * columns);
                    Same(rows * columns, y => reference.Affine(a, b, bias, rows, depth, columns, y), y => kernels.Affine(a, b, bias, rows, depth, columns, y));
                    Same(
                        rows * columns,
                        y => reference.AffinePacked(a, b, bias, rows, depth, columns, Epilogue.Relu, y),
                        y => kernels.AffinePacked(a, packed, bias, rows, depth, columns, Epilogue.Relu, y));
                    // The same values as weights of a layer from columns to depth: the gradient of its input sums over the depth.
                    Same(rows * columns, dx => reference.AffineInputGradient(a, b, rows, columns, depth, dx), dx => kernels.AffineInputGradient(a, b, rows, columns, depth, dx));
                    Same(depth * columns, dw => reference.AffineWeightGradient(a, dy, rows, depth, columns, dw), dw => kernels.AffineWeightGradient(a, dy, rows, depth, columns, dw));
                }
            }
        }

        void Same(int length, Action<T[]> expected, Action<T[]> actual) => Assert.True(Bits(length, expected).AsSpan().SequenceEqual(Bits(length, actual)));
    }

    /// <summary>Half of the values are zero, and a fifth of the columns all but.</summary>
    private static T[] Silent<T>(NumPyRandom random, int rows, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] values = Normal<T>(random, rows * columns);
        for (int i = 0; i < values.Length; i++)
            values[i] = i % columns % 5 == 0 && i / columns % 7 != 0 ? T.Zero : T.Max(T.Zero, values[i]);
        return values;
    }
}
