using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Regularization;

/// <summary>
/// The L1 norm: adds λ‖W‖₁ = λΣ|w| to the loss and λ·sign(w) to the gradient, 0 at w = 0 (Tibshirani 1996, eq. 1).
/// </summary>
/// <param name="lambda">λ ≥ 0, for each weight layer.</param>
public sealed class L1Penalty(LayerStrengths lambda) : IWeightPenalty
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IWeightPenalty> Descriptor { get; } = new()
    {
        Kind = "l1",
        Name = new("L1 노름", "L1 norm"),
        Description = new(
            "손실에 λ‖W‖₁을, 기울기에 λ·sign(w)를 더하여 많은 가중치를 0 가까이로 보냅니다. 편향에는 적용하지 않습니다.",
            "Adds λ‖W‖₁ to the loss and λ·sign(w) to the gradient, which sends many weights towards zero; biases are left alone."),
        Source = "Tibshirani 1996, eq. 1",
        Parameters = PenaltyParameters.Lambda(defaultValue: 0.0001),
        Create = values => new L1Penalty(PenaltyParameters.Strengths(values)),
    };

    /// <inheritdoc/>
    public double Value<T>(IKernels<T> kernels, int layer, ReadOnlySpan<T> weights)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        lambda[layer] * kernels.SumOfMagnitudes(weights);

    /// <inheritdoc/>
    public void AddGradient<T>(IKernels<T> kernels, int layer, ReadOnlySpan<T> weights, Span<T> gradient)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        kernels.AddScaledSign(weights, T.CreateChecked(lambda[layer]), gradient);
}
