using OverfitWeb.Engine.Catalog;

namespace OverfitWeb.Engine.Regularization;

/// <summary>The parameters of a penalty with one strength.</summary>
internal static class PenaltyParameters
{
    public static IReadOnlyList<ParameterDescriptor> Lambda(double defaultValue) =>
    [
        new("lambda", ParameterKind.Number, new("정규화의 세기 λ입니다.", "Strength λ of the penalty."))
        {
            Default = defaultValue, Minimum = 0, Maximum = 10, LogScale = true,
        },
        new("layers", ParameterKind.NumberPerWeightLayer, new(
            "가중치 층마다의 λ입니다. 주면 λ 하나 대신 쓰입니다.",
            "λ of each weight layer, from the input on; takes the place of the one λ."))
        {
            Minimum = 0, Maximum = 10, LogScale = true,
        },
    ];

    public static LayerStrengths Strengths(ParameterValues values) => new(values.Number("lambda"), values.List("layers"));
}
