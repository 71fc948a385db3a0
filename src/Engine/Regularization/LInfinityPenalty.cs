using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Regularization;

/// <summary>
/// The L∞ norm: adds λ·max|w| to the loss. Of its subgradients it takes the one that shares λ among the largest entries:
/// λ·sign(w)/n at each of the n entries with |w| = max|w|, else 0 (Boyd and Vandenberghe 2004, section 3.1.5; Rockafellar
/// 1970, section 23). Not to be taken for the max-norm constraint.
/// </summary>
/// <param name="lambda">λ ≥ 0, for each weight layer.</param>
public sealed class LInfinityPenalty(LayerStrengths lambda) : IWeightPenalty
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IWeightPenalty> Descriptor { get; } = new()
    {
        Kind = "linf",
        Name = new("상한 노름 (L∞)", "L∞ norm"),
        Description = new(
            "손실에 λ·max|w|를 더합니다. 절댓값이 가장 큰 가중치들만 기울기를 나누어 받습니다. 편향에는 적용하지 않습니다.",
            "Adds λ·max|w| to the loss; only the entries with the largest magnitude share its gradient; biases are left alone."),
        Source = "Rockafellar 1970, section 23",
        Parameters = PenaltyParameters.Lambda(defaultValue: 0.1),
        Create = values => new LInfinityPenalty(PenaltyParameters.Strengths(values)),
    };

    /// <inheritdoc/>
    public double Value<T>(IKernels<T> kernels, int layer, ReadOnlySpan<T> weights)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        lambda[layer] * kernels.MaxMagnitude(weights);

    /// <inheritdoc/>
    public void AddGradient<T>(IKernels<T> kernels, int layer, ReadOnlySpan<T> weights, Span<T> gradient)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T max = T.CreateChecked(kernels.MaxMagnitude(weights));
        if (max == T.Zero)
            return;
        int ties = 0;
        foreach (T weight in weights)
        {
            if (T.Abs(weight) == max)
                ties++;
        }

        T share = T.CreateChecked(lambda[layer] / ties);
        for (int i = 0; i < weights.Length; i++)
        {
            if (T.Abs(weights[i]) == max)
                gradient[i] += T.CopySign(share, weights[i]);
        }
    }
}
