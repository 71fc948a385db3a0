using System.Numerics;
using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// The innermost product: a tile of C kept in registers while the columns of A pass, which are the rows of B. Each step loads
/// one row of the panel (one to four vectors), broadcasts one element of each row of A, and adds their products. Two
/// multiply-adds can start a cycle and each takes four, so eight sums must be under way at least; and as two loads can start a
/// cycle, a tile must be as square as the registers allow. (BLIS: Van Zee and van de Geijn 2015, section 5.) One file a shape:
/// they repeat each other by design, since registers cannot be looped over.
/// <para>
/// Columns are read from a list, so that those of zeros can be passed over (<see cref="ZeroColumns{TSimd, TVector, T}"/>): the
/// fewer rows a tile has, the more columns are zero in all of them. Four are the fewest that keep the multiply-adds busy.
/// </para>
/// </summary>
internal static partial class MicroKernel<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : unmanaged
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Rows of a tile over a panel of so many vectors.</summary>
    public static int RowsFor(int vectors) => vectors == 1 ? 8 : 4;

    /// <summary>All tiles of a panel; the last one ends with the last row and may overlap the one before it: it computes the same sums there.</summary>
    public static void Multiply(in ProductPanel<T> panel)
    {
        if (panel.Rows < RowsFor(panel.Vectors))
        {
            RowByRow(in panel);
            return;
        }

        switch (panel.Vectors)
        {
            case 4:
                FourByFour(in panel);
                break;
            case 3:
                FourByThree(in panel);
                break;
            case 2:
                FourByTwo(in panel);
                break;
            default:
                EightByOne(in panel);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RowByRow(in ProductPanel<T> panel)
    {
        int vectors = panel.Vectors;
        bool rectify = panel.Epilogue == Epilogue.Relu;
        for (int row = 0; row < panel.Rows; row++)
        {
            for (int vector = 0; vector < vectors; vector++)
            {
                nint at = vector == vectors - 1 ? panel.Last : vector * TSimd.Count;
                TVector sum = TSimd.Load(ref panel.FirstOfInitial, at);
                foreach (int column in panel.Columns[row])
                {
                    TVector x = TSimd.Broadcast(Unsafe.Add(ref panel.RowOfA(row), column * panel.A.DepthStride));
                    sum = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref panel.FirstOfB, ((column * (nint)vectors) + vector) * TSimd.Count), sum);
                }

                Sums<TSimd, TVector, T>.Store(sum, rectify, ref panel.RowOfC(row), at);
            }
        }
    }
}
