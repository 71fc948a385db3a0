using System.Numerics;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Random;
using static OverfitWeb.Engine.Tests.Kernels.KernelDraws;

namespace OverfitWeb.Engine.Tests.Kernels;

/// <summary>Every implementation against the reference, bit for bit, at sizes around every tile's and vector's edge.</summary>
public sealed class KernelCatalogTests
{
    private static readonly int[] Sizes = [1, 2, 3, 4, 5, 7, 8, 9, 10, 15, 16, 17, 23, 24, 25, 31, 33, 47, 48, 49, 64, 97, 100, 113, 225];

    public static TheoryData<string> Names => [.. KernelCatalog.All<float>().Select(s => s.Name)];

    [Fact]
    public void The_list_ends_with_the_reference_and_names_are_unique()
    {
        string[] names = [.. KernelCatalog.All<double>().Select(s => s.Name)];
        Assert.Equal("reference", names[^1]);
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.Same(KernelCatalog.All<double>()[0].Name, KernelCatalog.Fastest<double>().Name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Products_in_single_precision(string name) => CheckProducts<float>(name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Products_in_double_precision(string name) => CheckProducts<double>(name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Element_wise_in_single_precision(string name) => CheckElementWise<float>(name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Element_wise_in_double_precision(string name) => CheckElementWise<double>(name);

    /// <summary>Against the platform's exponential: a softmax of 0 and x gives exp(x) / (1 + exp(x)).</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Softmax_is_exact_to_a_few_units_in_the_last_place(string name)
    {
        for (double x = -80; x <= 0; x += 0.0137)
        {
            double expected = Math.Exp(x) / (1 + Math.Exp(x));
            float[] single = [0, (float)x, 0, (float)x];
            Find<float>(name).Softmax(single, 2, 2, single);
            double ofSingle = Math.Exp((float)x) / (1 + Math.Exp((float)x));
            Assert.Equal(1, single[3] / ofSingle, 4 * Math.Pow(2, -24));
            double[] exact = [0, x];
            Find<double>(name).Softmax(exact, 1, 2, exact);
            Assert.Equal(1, exact[1] / expected, 4 * Math.Pow(2, -53));
        }
    }

    private static void CheckProducts<T>(string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        IKernels<T> kernels = Find<T>(name);
        ReferenceKernels<T> reference = new();
        NumPyRandom random = new(7);
        foreach (int rows in Sizes)
        {
            foreach (int outputs in Sizes)
            {
                int inputs = Sizes[(rows + outputs) % Sizes.Length];
                T[] x = MostlyZero<T>(random, rows * inputs), w = Normal<T>(random, inputs * outputs), b = Normal<T>(random, outputs), dy = Normal<T>(random, rows * outputs);

                AssertSame(rows * outputs, y => reference.Affine(x, w, b, rows, inputs, outputs, y), y => kernels.Affine(x, w, b, rows, inputs, outputs, y));
                AssertSame(inputs * outputs, dw => reference.AffineWeightGradient(x, dy, rows, inputs, outputs, dw), dw => kernels.AffineWeightGradient(x, dy, rows, inputs, outputs, dw));
                AssertSame(rows * inputs, dx => reference.AffineInputGradient(dy, w, rows, inputs, outputs, dx), dx => kernels.AffineInputGradient(dy, w, rows, inputs, outputs, dx));
                SparseBlock<T> sparse = Sparse(x, rows, inputs);
                T[] packed = new T[kernels.PackedLength(inputs, outputs)];
                kernels.Pack(w, inputs, outputs, packed);
                T[] packedForSparse = new T[kernels.SparsePackedLength(inputs, outputs)];
                kernels.PackForSparse(w, inputs, outputs, packedForSparse);
                foreach (Epilogue epilogue in Enum.GetValues<Epilogue>())
                {
                    AssertSame(
                        rows * outputs,
                        y => reference.AffinePacked(x, w, b, rows, inputs, outputs, epilogue, y),
                        y => kernels.AffinePacked(x, packed, b, rows, inputs, outputs, epilogue, y));
                    AssertSame(
                        rows * outputs,
                        y => reference.AffinePacked(x, w, b, rows, inputs, outputs, epilogue, y),
                        y => kernels.AffineSparsePacked(sparse.Sparse, packedForSparse, b, inputs, outputs, epilogue, y));
                }

                AssertSame(rows * outputs, y => reference.Affine(x, w, b, rows, inputs, outputs, y), y => kernels.AffineSparse(sparse.Sparse, w, b, outputs, y));
                AssertSame(inputs * outputs, dw => reference.AffineWeightGradient(x, dy, rows, inputs, outputs, dw), dw => kernels.AffineWeightGradientSparse(sparse.Sparse, dy, outputs, dw.AsSpan(0, inputs * outputs)));
                AssertSame(inputs, s => reference.SumRows(x, rows, inputs, s), s => kernels.SumRows(x, rows, inputs, s));
            }
        }

        void AssertSame(int length, Action<T[]> expected, Action<T[]> actual) => AssertSameBits(length, expected, actual);
    }

    private static void CheckElementWise<T>(string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        IKernels<T> kernels = Find<T>(name);
        ReferenceKernels<T> reference = new();
        NumPyRandom random = new(8);
        foreach (int length in Sizes)
        {
            T[] x = Normal<T>(random, length), y = Normal<T>(random, length);
            x[length / 2] = T.NaN;
            y[length / 3] = T.NegativeZero;
            T scale = T.CreateTruncating(-0.37);

            AssertSameBits<T>(length, z => reference.Relu(x, z), z => kernels.Relu(x, z));
            AssertSameBits<T>(length, z => reference.Relu(y, z), z => kernels.Relu(y, z));
            AssertSameBits<T>(length, z => reference.ReluGradient(y, x, z), z => kernels.ReluGradient(y, x, z));
            AssertSameBits<T>(length, z => reference.Multiply(x, y, z), z => kernels.Multiply(x, y, z));
            AssertSameBits<T>(length, z => reference.Scale(x, scale, z), z => kernels.Scale(x, scale, z));
            AssertSameBits<T>(length, z => reference.AddScaled(y, scale, z), z => kernels.AddScaled(y, scale, z));
            AssertSameBits<T>(length, z => reference.AddScaledSign(y, scale, z), z => kernels.AddScaledSign(y, scale, z));
            T[] negative = [.. x.Select(value => T.IsPositive(value) ? -value * T.CreateTruncating(40) : value)];
            AssertSameBits<T>(length, z => Exponentials(reference, negative, z), z => Exponentials(kernels, negative, z));
            AssertSameBits<T>(length, z => reference.Softmax(y, 1, length, z), z => kernels.Softmax(y, 1, length, z));
            T[] rows = [.. y, .. x, .. y, .. Enumerable.Repeat(T.NegativeInfinity, length), .. Enumerable.Repeat(T.PositiveInfinity, length), .. y];
            AssertSameBits<T>(rows.Length, z => reference.Softmax(rows, 6, length, z), z => kernels.Softmax(rows, 6, length, z));
            Assert.Equal(reference.SumOfSquares(y), kernels.SumOfSquares(y));
            Assert.Equal(reference.SumOfMagnitudes(y), kernels.SumOfMagnitudes(y));
            Assert.Equal(reference.MaxMagnitude(y), kernels.MaxMagnitude(y));
            Assert.Equal(double.NaN, kernels.MaxMagnitude(x));
        }
    }

    private static void Exponentials<T>(IKernels<T> kernels, T[] values, T[] results)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        values.CopyTo(results, 0);
        kernels.Exponential(results);
    }

    private static void AssertSameBits<T>(int length, Action<T[]> expected, Action<T[]> actual)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Assert.Equal(Bits(length, expected), Bits(length, actual));

    private static SparseBlock<T> Sparse<T>(T[] dense, int rows, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        SparseBlock<T> block = new(columns);
        block.Compress(dense, rows);
        Assert.Equal(dense, block.Dense.ToArray());
        return block;
    }

    private static T[] MostlyZero<T>(NumPyRandom random, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        [.. Normal<T>(random, length).Select(value => value > T.Zero ? value : T.Zero)];
}
