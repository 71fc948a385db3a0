using System.Numerics;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Random;
using static OverfitWeb.Engine.Tests.Kernels.KernelDraws;

namespace OverfitWeb.Engine.Tests.Kernels;

/// <summary>
/// Products with fewer columns than a vector has elements, or a few more, which go by narrower vectors: every width from 1 to
/// 40 against the reference, bit for bit, with the rows without ink that a network's lowest layer meets.
/// </summary>
public sealed class NarrowProductsTests
{
    private const int Widest = 40;

    public static TheoryData<string> Names => [.. KernelCatalog.All<float>().Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Sparse_in_single_precision(string name) => CheckSparse<float>(name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Sparse_in_double_precision(string name) => CheckSparse<double>(name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Dense_in_single_precision(string name) => CheckDense<float>(name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Dense_in_double_precision(string name) => CheckDense<double>(name);

    /// <summary>300 inputs are three groups of columns; weights are plain, and packed as where a network is frozen.</summary>
    private static void CheckSparse<T>(string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        const int Inputs = 300;
        (IKernels<T> kernels, ReferenceKernels<T> reference) = (Find<T>(name), new());
        NumPyRandom random = new(11);
        foreach (int rows in (int[])[1, 2, 3, 4, 5, 7, 8, 9, 30])
        {
            T[] dense = Ink<T>(random, rows, Inputs);
            SparseBlock<T> x = new(Inputs);
            x.Compress(dense, rows);
            for (int outputs = 1; outputs <= Widest; outputs++)
            {
                T[] weights = Normal<T>(random, Inputs * outputs), bias = Normal<T>(random, outputs), dy = Normal<T>(random, rows * outputs);
                AlignedBuffer<T> packed = new(kernels.SparsePackedLength(Inputs, outputs));
                kernels.PackForSparse(weights, Inputs, outputs, packed.Values);
                byte[] expected = Bits<T>(rows * outputs, y => reference.Affine(dense, weights, bias, rows, Inputs, outputs, y));
                Assert.Equal(expected, Bits<T>(rows * outputs, y => kernels.AffineSparse(x.Sparse, weights, bias, outputs, y)));
                Assert.Equal(expected, Bits<T>(rows * outputs, y => kernels.AffineSparsePacked(x.Sparse, packed.Values, bias, Inputs, outputs, Epilogue.None, y)));
                Assert.Equal(
                    Bits<T>(Inputs * outputs, dw => reference.AffineWeightGradient(dense, dy, rows, Inputs, outputs, dw)),
                    Bits<T>(Inputs * outputs, dw => kernels.AffineWeightGradientSparse(x.Sparse, dy, outputs, dw.AsSpan(0, Inputs * outputs))));
            }
        }
    }

    private static void CheckDense<T>(string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        (IKernels<T> kernels, ReferenceKernels<T> reference) = (Find<T>(name), new());
        NumPyRandom random = new(12);
        foreach (int rows in (int[])[1, 5, 6, 7, 8, 13, 100])
        {
            foreach (int inputs in (int[])[1, 3, 10, 12, 20, 37])
            {
                T[] x = Normal<T>(random, rows * inputs);
                for (int outputs = 1; outputs <= Widest; outputs++)
                {
                    T[] weights = Normal<T>(random, inputs * outputs), bias = Normal<T>(random, outputs), dy = Normal<T>(random, rows * outputs);
                    T[] packed = new T[kernels.PackedLength(inputs, outputs)];
                    kernels.Pack(weights, inputs, outputs, packed);
                    byte[] expected = Bits<T>(rows * outputs, y => reference.Affine(x, weights, bias, rows, inputs, outputs, y));
                    Assert.Equal(expected, Bits<T>(rows * outputs, y => kernels.Affine(x, weights, bias, rows, inputs, outputs, y)));
                    Assert.Equal(expected, Bits<T>(rows * outputs, y => kernels.AffinePacked(x, packed, bias, rows, inputs, outputs, Epilogue.None, y)));
                    Assert.Equal(
                        Bits<T>(inputs * outputs, dw => reference.AffineWeightGradient(x, dy, rows, inputs, outputs, dw)),
                        Bits<T>(inputs * outputs, dw => kernels.AffineWeightGradient(x, dy, rows, inputs, outputs, dw)));
                    Assert.Equal(
                        Bits<T>(rows * inputs, dx => reference.AffineInputGradient(dy, weights, rows, inputs, outputs, dx)),
                        Bits<T>(rows * inputs, dx => kernels.AffineInputGradient(dy, weights, rows, inputs, outputs, dx)));
                }
            }
        }
    }

    /// <summary>A fifth of the values; every fourth row none, every other one none in its first group.</summary>
    private static T[] Ink<T>(NumPyRandom random, int rows, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] values = Normal<T>(random, rows * columns);
        for (int i = 0; i < values.Length; i++)
        {
            (int row, int column) = (i / columns, i % columns);
            bool isBlank = row % 4 == 3 || (row % 2 == 1 && column < SparseRows<T>.ColumnsPerGroup) || random.NextDouble() >= 0.2;
            if (isBlank)
                values[i] = T.Zero;
        }

        return values;
    }
}
