using OverfitWeb.Engine.Catalog;

namespace OverfitWeb.Engine.Regularization;

/// <summary>
/// Dropout as first published: x · mask in training, x · (1 − ratio) in evaluation
/// (Srivastava et al. 2014, section 4; Saito, <i>Deep Learning from Scratch</i>, section 6.4.3).
/// </summary>
/// <param name="ratios">Probability of dropping a unit, for each hidden layer.</param>
public sealed class StandardDropout(LayerStrengths ratios) : IDropout
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IDropout> Descriptor { get; } = new()
    {
        Kind = "standard",
        Name = new("드롭아웃", "Dropout"),
        Description = new(
            "훈련 때 은닉층의 뉴런을 무작위로 삭제하고(x·mask), 시험 때는 모든 뉴런의 출력에 (1 − 비율)을 곱합니다.",
            "Drops hidden units at random in training (x · mask) and multiplies every unit by (1 − ratio) in evaluation."),
        Source = "Srivastava et al. 2014, section 4; Saito 2016, section 6.4.3",
        Parameters = DropoutParameters.All,
        Create = values => new StandardDropout(DropoutParameters.Ratios(values)),
    };

    /// <inheritdoc/>
    public double RatioAt(int layer) => ratios[layer];

    /// <inheritdoc/>
    public DropoutRule RuleOf(double ratio) => new(ratio, TrainingScale: 1, EvaluationScale: 1.0 - ratio);
}
