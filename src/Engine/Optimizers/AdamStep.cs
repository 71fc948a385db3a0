using System.Numerics;

namespace OverfitWeb.Engine.Optimizers;

/// <summary>
/// The step that Adam and AdamW share: m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², W ← W − η·m̂ / (√v̂ + ε), where m̂ and v̂
/// are divided by 1 − βᵗ (Kingma and Ba 2015, algorithm 1).
/// </summary>
internal static class AdamStep
{
    public static void Apply<T>(
        OptimizerStep step, double beta1, double beta2, double epsilon, Span<T> values, ReadOnlySpan<T> gradient, Span<T> mean, Span<T> meanSquare)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T keepMean = T.CreateTruncating(beta1);
        T addMean = T.CreateTruncating(1 - beta1);
        T keepSquare = T.CreateTruncating(beta2);
        T addSquare = T.CreateTruncating(1 - beta2);
        T rate = T.CreateTruncating(step.LearningRate / (1 - Math.Pow(beta1, step.Number)));
        T correction = T.CreateTruncating(Math.Sqrt(1 - Math.Pow(beta2, step.Number)));
        T small = T.CreateTruncating(epsilon);
        for (int i = 0; i < values.Length; i++)
        {
            mean[i] = (keepMean * mean[i]) + (addMean * gradient[i]);
            meanSquare[i] = (keepSquare * meanSquare[i]) + (addSquare * gradient[i] * gradient[i]);
            values[i] -= rate * mean[i] / ((T.Sqrt(meanSquare[i]) / correction) + small);
        }
    }
}
