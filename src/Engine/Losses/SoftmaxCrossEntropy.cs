using System.Numerics;
using System.Runtime.CompilerServices;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Losses;

/// <summary>
/// Softmax followed by cross-entropy: L = −(1/rows) Σ ln(p[label] + 1e-7)
/// (Saito, <i>Deep Learning from Scratch</i>, sections 3.5 and 4.2; the 1e-7 keeps ln away from zero).
/// </summary>
public static class SoftmaxCrossEntropy
{
    private const double Epsilon = 1e-7;

    /// <summary>Σ −ln(p[label] + 1e-7) over the rows, in row order.</summary>
    /// <param name="probabilities">rows × classes.</param>
    /// <param name="labels">One a row.</param>
    /// <param name="classes">Columns.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double SumOfLosses<T>(ReadOnlySpan<T> probabilities, ReadOnlySpan<byte> labels, int classes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double sum = 0;
        for (int i = 0; i < labels.Length; i++)
            sum -= Math.Log(double.CreateTruncating(probabilities[i * classes + labels[i]]) + Epsilon);
        return sum;
    }

    /// <summary>
    /// Derivative of the mean loss by the logits: (p − target) / rows, where target is 1 − ε at the label plus ε / classes
    /// everywhere (label smoothing: Szegedy et al. 2016, section 7). The 1e-7 is left out, as in the book.
    /// </summary>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="logits">rows × classes.</param>
    /// <param name="labels">One a row.</param>
    /// <param name="classes">Columns.</param>
    /// <param name="labelSmoothing">ε, 0 for none.</param>
    /// <param name="dLogits">rows × classes; written.</param>
    public static void Gradient<T>(IKernels<T> kernels, ReadOnlySpan<T> logits, ReadOnlySpan<byte> labels, int classes, double labelSmoothing, Span<T> dLogits)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        kernels.Softmax(logits, labels.Length, classes, dLogits);
        T onLabel = T.CreateTruncating(1 - labelSmoothing);
        T rows = T.CreateChecked(labels.Length);
        for (int i = 0; i < labels.Length; i++)
            dLogits[i * classes + labels[i]] -= onLabel;
        if (labelSmoothing != 0)
            Subtract(T.CreateTruncating(labelSmoothing / classes), dLogits);
        for (int i = 0; i < dLogits.Length; i++)
            dLogits[i] /= rows;
    }

    private static void Subtract<T>(T value, Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < destination.Length; i++)
            destination[i] -= value;
    }
}
