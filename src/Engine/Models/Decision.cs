using System.Numerics;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Models;

/// <summary>Which class an answer means.</summary>
public static class Decision
{
    /// <summary>Index of the first largest value; of the first NaN where there is one, as NumPy's <c>argmax</c> has it.</summary>
    public static int Of<T>(ReadOnlySpan<T> values)
        where T : IFloatingPointIeee754<T>
    {
        if (ScoreRow.Fits<T>(values.Length) && ScoreRow.FirstLargest(values) is >= 0 and int largest)
            return largest;
        int best = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (T.IsNaN(values[i]))
                return i;
            if (values[i] > values[best])
                best = i;
        }

        return best;
    }

    /// <summary>The class with the most votes; among equals the one with the largest <paramref name="tieBreaker"/>, the first of those.</summary>
    public static int ByVotes<T>(ReadOnlySpan<int> votes, ReadOnlySpan<T> tieBreaker)
        where T : IFloatingPointIeee754<T>
    {
        int best = 0;
        for (int i = 1; i < votes.Length; i++)
        {
            if (votes[i] > votes[best] || (votes[i] == votes[best] && tieBreaker[i] > tieBreaker[best]))
                best = i;
        }

        return best;
    }
}
