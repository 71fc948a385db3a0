using OverfitWeb.Engine.Catalog;

namespace OverfitWeb.Engine.Optimizers;

/// <summary>The parameter that every optimiser has.</summary>
public static class LearningRateParameter
{
    /// <summary>Its name in a spec.</summary>
    public const string Name = "learningRate";

    /// <summary>The parameter with a kind's own default.</summary>
    public static ParameterDescriptor WithDefault(double value) =>
        new(Name, ParameterKind.Number, new("학습률 η입니다.", "Learning rate η."))
        {
            Default = value,
            Minimum = 0,
            Maximum = 100,
            ExclusiveMinimum = true,
            LogScale = true,
        };
}
