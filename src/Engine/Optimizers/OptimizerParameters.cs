using OverfitWeb.Engine.Catalog;

namespace OverfitWeb.Engine.Optimizers;

/// <summary>Parameters that several optimisers have.</summary>
internal static class OptimizerParameters
{
    public static ParameterDescriptor Momentum { get; } = Rate("momentum", 0.9, "μ");

    public static IReadOnlyList<ParameterDescriptor> Adam { get; } = [Rate("beta1", 0.9, "β₁"), Rate("beta2", 0.999, "β₂"), Epsilon(1e-8)];

    public static ParameterDescriptor WeightDecay { get; } =
        new("weightDecay", ParameterKind.Number, new("가중치 감소의 세기 λ입니다.", "Strength λ of the decay."))
        {
            Default = 0.01,
            Minimum = 0,
            Maximum = 10,
            LogScale = true,
        };

    /// <summary>How much of the past is kept in each step.</summary>
    public static ParameterDescriptor Rate(string name, double defaultValue, string symbol) =>
        new(name, ParameterKind.Number, new($"지난 값을 이어 가는 비율 {symbol}입니다.", $"Share {symbol} of the past that is kept."))
        {
            Default = defaultValue,
            Minimum = 0,
            Maximum = 1,
            ExclusiveMaximum = true,
        };

    /// <summary>What keeps a division away from zero.</summary>
    public static ParameterDescriptor Epsilon(double defaultValue) =>
        new("epsilon", ParameterKind.Number, new("0으로 나누지 않게 하는 작은 수 ε입니다.", "Small number ε that keeps the division away from zero."))
        {
            Default = defaultValue,
            Minimum = 0,
            Maximum = 1,
            ExclusiveMinimum = true,
            LogScale = true,
        };
}
