using System.Numerics;
using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// The innermost product: a tile of C kept in registers while k runs. Each step of k loads one row of the panel (one to four
/// vectors), broadcasts one element of each row of A, and adds their products. Two multiply-adds can start a cycle and each
/// takes four, so eight sums must be under way at least; and as two loads can start a cycle, a tile must be as square as the
/// registers allow. One file a shape. (BLIS: Van Zee and van de Geijn 2015, section 5.)
/// </summary>
internal static partial class MicroKernel<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : unmanaged
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Rows of a tile over a panel of so many vectors.</summary>
    public static int RowsFor(int vectors) => vectors switch
    {
        1 => 8,
        3 => TSimd.Registers >= 32 ? 8 : 4,
        _ => 6,
    };

    /// <summary>One tile.</summary>
    /// <param name="a">Element (i, p) lies i · rowStride + p · depthStride further on.</param>
    /// <param name="rowStride">From one row of A to the next.</param>
    /// <param name="depthStride">From one column of A to the next.</param>
    /// <param name="panel">k rows of <paramref name="vectors"/> vectors.</param>
    /// <param name="initial">What each row of the tile starts from.</param>
    /// <param name="rows">1, or <see cref="RowsFor"/>.</param>
    /// <param name="vectors">1 … 4.</param>
    /// <param name="k">Length of the sums.</param>
    /// <param name="c">First element of the tile.</param>
    /// <param name="columnsOfC">From one row of C to the next.</param>
    /// <param name="last">Where a row's last vector begins, in C and in the initial row: behind the one before it, or overlapping it with equal sums.</param>
    public static void Multiply(
        ref T a, nint rowStride, nint depthStride, ref T panel, ref T initial, int rows, int vectors, int k, ref T c, nint columnsOfC, nint last)
    {
        switch (rows, vectors)
        {
            case (6, 4):
                SixByFour(ref a, rowStride, depthStride, ref panel, ref initial, k, ref c, columnsOfC, last);
                break;
            case (8, 3):
                EightByThree(ref a, rowStride, depthStride, ref panel, ref initial, k, ref c, columnsOfC, last);
                break;
            case (4, 3):
                FourByThree(ref a, rowStride, depthStride, ref panel, ref initial, k, ref c, columnsOfC, last);
                break;
            case (6, 2):
                SixByTwo(ref a, rowStride, depthStride, ref panel, ref initial, k, ref c, columnsOfC, last);
                break;
            case (8, 1):
                EightByOne(ref a, rowStride, depthStride, ref panel, ref initial, k, ref c, columnsOfC);
                break;
            default:
                OneRow(ref a, depthStride, ref panel, ref initial, vectors, k, ref c, last);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneRow(ref T a, nint depthStride, ref T panel, ref T initial, int vectors, int k, ref T c, nint last)
    {
        for (int vector = 0; vector < vectors; vector++)
        {
            nint at = vector == vectors - 1 ? last : vector * TSimd.Count;
            TVector sum = TSimd.Load(ref initial, at);
            ref T b = ref Unsafe.Add(ref panel, vector * TSimd.Count);
            for (int p = 0; p < k; p++)
            {
                sum = TSimd.FusedMultiplyAdd(TSimd.Broadcast(Unsafe.Add(ref a, p * depthStride)), TSimd.Load(ref b, 0), sum);
                b = ref Unsafe.Add(ref b, vectors * TSimd.Count);
            }

            TSimd.Store(sum, ref c, at);
        }
    }
}
