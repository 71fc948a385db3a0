using System.Numerics;

namespace OverfitWeb.Engine.Optimizers;

/// <summary>
/// The step that Adam and AdamW share: m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², W ← W − η·m̂ / (√v̂ + ε), where m̂ and v̂
/// are divided by 1 − βᵗ (Kingma and Ba 2015, algorithm 1). A vector at a time; as each operation rounds as the standard
/// says, the bits do not depend on its width.
/// </summary>
internal static class AdamStep
{
    public static void Apply<T>(
        OptimizerStep step, double beta1, double beta2, double epsilon, Span<T> values, ReadOnlySpan<T> gradient, Span<T> mean, Span<T> meanSquare)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Rule<T> rule = new(step, beta1, beta2, epsilon);
        int i = 0;
        for (; i <= values.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            Vector<T> g = new(gradient[i..]);
            Vector<T> m = rule.Mean(new(mean[i..]), g);
            Vector<T> v = rule.MeanSquare(new(meanSquare[i..]), g);
            m.CopyTo(mean[i..]);
            v.CopyTo(meanSquare[i..]);
            (new Vector<T>(values[i..]) - rule.Step(m, v)).CopyTo(values[i..]);
        }

        for (; i < values.Length; i++)
        {
            Vector<T> g = new(gradient[i]);
            Vector<T> m = rule.Mean(new(mean[i]), g);
            Vector<T> v = rule.MeanSquare(new(meanSquare[i]), g);
            mean[i] = m[0];
            meanSquare[i] = v[0];
            values[i] -= rule.Step(m, v)[0];
        }
    }

    private readonly struct Rule<T>(OptimizerStep step, double beta1, double beta2, double epsilon)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly Vector<T> _keepMean = Of(beta1), _addMean = Of(1 - beta1);
        private readonly Vector<T> _keepSquare = Of(beta2), _addSquare = Of(1 - beta2);
        private readonly Vector<T> _rate = Of(step.LearningRate / (1 - Math.Pow(beta1, step.Number)));
        private readonly Vector<T> _correction = Of(Math.Sqrt(1 - Math.Pow(beta2, step.Number)));
        private readonly Vector<T> _small = Of(epsilon);

        public Vector<T> Mean(Vector<T> mean, Vector<T> gradient) => (_keepMean * mean) + (_addMean * gradient);

        public Vector<T> MeanSquare(Vector<T> meanSquare, Vector<T> gradient) => (_keepSquare * meanSquare) + (_addSquare * gradient * gradient);

        public Vector<T> Step(Vector<T> mean, Vector<T> meanSquare) =>
            _rate * mean / ((Vector.SquareRoot(meanSquare) / _correction) + _small);

        private static Vector<T> Of(double value) => new(T.CreateTruncating(value));
    }
}
