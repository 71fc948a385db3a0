using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Regularization;

/// <summary>
/// Weight elimination: adds λ·Σ r/(1 + r) with r = (w/w₀)² to the loss and λ·2w/(w₀²(1 + r)²) to the gradient
/// (Weigend, Rumelhart and Huberman 1991, eq. 2). Weights far below w₀ decay as by L2; those far above it cost λ each,
/// whatever their size, and are left alone: it counts weights rather than measuring them.
/// </summary>
/// <param name="lambda">λ ≥ 0, for each weight layer.</param>
/// <param name="scale">w₀ &gt; 0: how large a weight must be to be worth keeping.</param>
public sealed class WeightEliminationPenalty(LayerStrengths lambda, double scale) : IWeightPenalty
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IWeightPenalty> Descriptor { get; } = new()
    {
        Kind = "weightElimination",
        Name = new("가중치 제거", "Weight elimination"),
        Description = new(
            "손실에 λ·Σ (w/w₀)²/(1 + (w/w₀)²)를 더합니다. w₀보다 작은 가중치만 0으로 이끌고 큰 가중치는 그대로 둡니다. 편향에는 적용하지 않습니다.",
            "Adds λ·Σ (w/w₀)²/(1 + (w/w₀)²): draws weights below w₀ to 0 and leaves large ones alone; biases are left alone."),
        Source = "Weigend, Rumelhart & Huberman 1991, eq. 2",
        Parameters =
        [
            .. PenaltyParameters.Lambda(defaultValue: 0.0001),
            new("scale", ParameterKind.Number, new("남겨 둘 만한 가중치의 크기 w₀입니다.", "Size w₀ of a weight that is worth keeping."))
            {
                Default = 0.1, Minimum = 0.001, Maximum = 10, LogScale = true,
            },
        ],
        Create = values => new WeightEliminationPenalty(PenaltyParameters.Strengths(values), values.Number("scale")),
    };

    /// <inheritdoc/>
    public double Value<T>(IKernels<T> kernels, int layer, ReadOnlySpan<T> weights)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double sum = 0;
        foreach (T weight in weights)
        {
            double squared = Squared(double.CreateTruncating(weight));
            // The same as r/(1 + r), also where r is infinite.
            sum += 1 - (1 / (1 + squared));
        }

        return lambda[layer] * sum;
    }

    /// <inheritdoc/>
    public void AddGradient<T>(IKernels<T> kernels, int layer, ReadOnlySpan<T> weights, Span<T> gradient)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double factor = 2 * lambda[layer] / (scale * scale);
        for (int i = 0; i < weights.Length; i++)
        {
            double weight = double.CreateTruncating(weights[i]);
            double kept = 1 + Squared(weight);
            gradient[i] += T.CreateTruncating(factor * weight / (kept * kept));
        }
    }

    private double Squared(double weight) => weight / scale * (weight / scale);
}
