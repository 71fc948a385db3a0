using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs.Warnings;

/// <summary>About networks through which no gradient comes down.</summary>
internal static class SignalWarnings
{
    /// <summary>Hidden layers of sigmoids that plain steps hardly train: 32 % of the training images with two, 13 % with three.</summary>
    private const int SigmoidLayers = 2;

    /// <summary>What may be left of a signal's variance between first and last hidden layer.</summary>
    private const double FaintestSignal = 1e-3;

    public static IEnumerable<RunWarning> Of(RunSpec spec)
    {
        IReadOnlyList<int> hidden = spec.Model.Hidden;
        if (spec.Model.BatchNorm)
            yield break;
        if (spec.Model.Activation.Kind == "sigmoid" && hidden.Count >= SigmoidLayers && Steps.Of(spec).Rate is not null)
        {
            yield return new(WarningCode.VanishingGradients, "/model/activation", RunWarnings.Say(
                $"시그모이드는 층마다 기울기를 4분의 1 아래로 줄이므로 은닉층 {hidden.Count}개로는 거의 배우지 못합니다. ReLU나 배치 정규화를 써 보십시오.",
                $"A sigmoid passes on less than a quarter of a gradient: with {hidden.Count} hidden layers this hardly learns. Try ReLU, or batch normalisation."));
        }

        if (spec.Model is { Initializer.Kind: "normal", Activation.Kind: "relu" or "leakyRelu" })
        {
            // A ReLU halves the variance of what a layer of n weights of variance σ² gives (He et al. 2015, eq. 10).
            double variance = Math.Pow(spec.Model.Initializer.Number("standardDeviation"), 2);
            double left = hidden.SkipLast(1).Aggregate(1.0, (signal, width) => signal * width * variance / 2);
            if (left < FaintestSignal)
            {
                yield return new(WarningCode.VanishingGradients, "/model/initializer", RunWarnings.Say(
                    $"초기 가중치가 너무 작아 신호의 분산이 마지막 은닉층에서 {left:0.0e0}배로 줄어듭니다. He 초깃값을 써 보십시오.",
                    $"The initial weights are so small that {left:0.0e0} of the signal's variance is left in the last hidden layer. Try He's."));
            }
        }
    }
}
