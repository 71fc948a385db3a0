using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Regularization;

/// <summary>
/// Weight decay by the L2 norm: adds ½λ‖W‖² to the loss and λW to the gradient
/// (Krogh and Hertz 1991, eq. 1; Saito, <i>Deep Learning from Scratch</i>, section 6.4.2).
/// Mind the ½: Keras' <c>l2(λ)</c> means λ‖W‖².
/// </summary>
/// <param name="lambda">λ ≥ 0, for each weight layer.</param>
public sealed class L2Penalty(LayerStrengths lambda) : IWeightPenalty
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IWeightPenalty> Descriptor { get; } = new()
    {
        Kind = "l2",
        Name = new("가중치 감소 (L2)", "Weight decay (L2)"),
        Description = new(
            "손실에 ½λ‖W‖²를, 기울기에 λW를 더하여 큰 가중치에 벌점을 줍니다. 편향에는 적용하지 않습니다.",
            "Adds ½λ‖W‖² to the loss and λW to the gradient, so that large weights cost something; biases are left alone."),
        Source = "Krogh & Hertz 1991, eq. 1; Saito 2016, section 6.4.2",
        Parameters = PenaltyParameters.Lambda(defaultValue: 0.1),
        Create = values => new L2Penalty(PenaltyParameters.Strengths(values)),
    };

    /// <inheritdoc/>
    public double Value<T>(IKernels<T> kernels, int layer, ReadOnlySpan<T> weights)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        0.5 * lambda[layer] * kernels.SumOfSquares(weights);

    /// <inheritdoc/>
    public void AddGradient<T>(IKernels<T> kernels, int layer, ReadOnlySpan<T> weights, Span<T> gradient)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        kernels.AddScaled(weights, T.CreateChecked(lambda[layer]), gradient);
}
