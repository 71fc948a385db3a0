using OverfitWeb.Engine.Catalog;

namespace OverfitWeb.Engine.Regularization;

/// <summary>
/// Dropout as frameworks do it: x · mask / (1 − ratio) in training, x in evaluation (Srivastava et al. 2014, section 10).
/// </summary>
/// <param name="ratios">Probability of dropping a unit, for each hidden layer.</param>
public sealed class InvertedDropout(LayerStrengths ratios) : IDropout
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IDropout> Descriptor { get; } = new()
    {
        Kind = "inverted",
        Name = new("역 드롭아웃", "Inverted dropout"),
        Description = new(
            "훈련 때 남은 뉴런의 출력을 (1 − 비율)로 나누고, 시험 때는 그대로 둡니다. 딥러닝 프레임워크의 방식입니다.",
            "Divides the units that are kept by (1 − ratio) in training and leaves them alone in evaluation, as frameworks do."),
        Source = "Srivastava et al. 2014, section 10",
        Parameters = DropoutParameters.All,
        Create = values => new InvertedDropout(DropoutParameters.Ratios(values)),
    };

    /// <inheritdoc/>
    public double RatioAt(int layer) => ratios[layer];

    /// <inheritdoc/>
    public DropoutRule RuleOf(double ratio) => new(ratio, TrainingScale: 1 / (1.0 - ratio), EvaluationScale: 1);
}
