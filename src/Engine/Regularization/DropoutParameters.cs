using OverfitWeb.Engine.Catalog;

namespace OverfitWeb.Engine.Regularization;

/// <summary>The parameters that all kinds of dropout share.</summary>
internal static class DropoutParameters
{
    public static IReadOnlyList<ParameterDescriptor> All { get; } =
    [
        new("ratio", ParameterKind.Number, new("뉴런을 삭제할 확률입니다.", "Probability of dropping a unit."))
        {
            Default = 0.5, Minimum = 0, Maximum = 1, ExclusiveMaximum = true,
        },
        new("ratios", ParameterKind.NumberPerHiddenLayer, new(
            "은닉층마다의 삭제 확률입니다. 주면 비율 하나 대신 쓰입니다.",
            "Probability of each hidden layer, from the input on; takes the place of the one ratio."))
        {
            Minimum = 0, Maximum = 1, ExclusiveMaximum = true,
        },
    ];

    public static LayerStrengths Ratios(ParameterValues values) => new(values.Number("ratio"), values.List("ratios"));
}
