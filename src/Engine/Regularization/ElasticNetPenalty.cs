using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Regularization;

/// <summary>L1 and L2 together: λ(α‖W‖₁ + ½(1 − α)‖W‖²) (Zou and Hastie 2005; in the form of Friedman et al. 2010, eq. 2).</summary>
/// <param name="lambda">λ ≥ 0, for each weight layer.</param>
/// <param name="l1Share">α: 1 is all L1, 0 all L2.</param>
public sealed class ElasticNetPenalty(LayerStrengths lambda, double l1Share) : IWeightPenalty
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IWeightPenalty> Descriptor { get; } = new()
    {
        Kind = "elasticNet",
        Name = new("엘라스틱 넷", "Elastic net"),
        Description = new(
            "L1 노름과 L2 노름을 섞습니다: λ(α‖W‖₁ + ½(1 − α)‖W‖²). 편향에는 적용하지 않습니다.",
            "Mixes L1 and L2: λ(α‖W‖₁ + ½(1 − α)‖W‖²); biases are left alone."),
        Source = "Zou & Hastie 2005; Friedman et al. 2010, eq. 2",
        Parameters =
        [
            .. PenaltyParameters.Lambda(defaultValue: 0.001),
            new("l1Share", ParameterKind.Number, new("L1 노름의 몫 α입니다.", "Share α of the L1 norm."))
            {
                Default = 0.5, Minimum = 0, Maximum = 1,
            },
        ],
        Create = values => new ElasticNetPenalty(PenaltyParameters.Strengths(values), values.Number("l1Share")),
    };

    /// <inheritdoc/>
    public double Value<T>(IKernels<T> kernels, int layer, ReadOnlySpan<T> weights)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        lambda[layer] * ((l1Share * kernels.SumOfMagnitudes(weights)) + (0.5 * (1 - l1Share) * kernels.SumOfSquares(weights)));

    /// <inheritdoc/>
    public void AddGradient<T>(IKernels<T> kernels, int layer, ReadOnlySpan<T> weights, Span<T> gradient)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        kernels.AddScaledSign(weights, T.CreateChecked(lambda[layer] * l1Share), gradient);
        kernels.AddScaled(weights, T.CreateChecked(lambda[layer] * (1 - l1Share)), gradient);
    }
}
