using System.Numerics;
using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>
/// Softmax a row at a time, but for the exponentials, which do not care where a row ends. Where <see cref="ScoreRow"/> does not
/// fit the number of classes, or a row holds what is not a number, the reference's loops do it.
/// </summary>
internal static class SimdSoftmax<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : unmanaged
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary><see cref="IKernels{T}.Softmax"/>.</summary>
    public static void Of(ReadOnlySpan<T> logits, int rows, int classes, Span<T> probabilities)
    {
        if (ScoreRow.Fits<T>(classes))
        {
            SubtractMaxima(logits, rows, classes, probabilities);
            Exponentials(probabilities[..(rows * classes)]);
            DivideBySums(rows, classes, probabilities);
            return;
        }

        ReferenceKernels<T>.SubtractMaxima(logits, rows, classes, probabilities);
        Exponentials(probabilities[..(rows * classes)]);
        ReferenceKernels<T>.DivideBySums(rows, classes, probabilities);
    }

    private static void Exponentials(Span<T> values) => SimdExponential<TSimd, TVector, T>.OfNegative(values);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SubtractMaxima(ReadOnlySpan<T> logits, int rows, int classes, Span<T> differences)
    {
        for (int i = 0; i < rows * classes; i += classes)
        {
            if (!ScoreRow.TrySubtractLargest(logits.Slice(i, classes), differences.Slice(i, classes)))
                ReferenceKernels<T>.SubtractMaxima(logits.Slice(i, classes), 1, classes, differences.Slice(i, classes));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void DivideBySums(int rows, int classes, Span<T> values)
    {
        for (int i = 0; i < rows * classes; i += classes)
            ScoreRow.Divide(values.Slice(i, classes), ReferenceKernels<T>.SumInOrder<T>(values.Slice(i, classes)));
    }
}
