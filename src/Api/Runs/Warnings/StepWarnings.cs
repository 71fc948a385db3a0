using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs.Warnings;

/// <summary>About steps that are too long, or lead nowhere near.</summary>
internal static class StepWarnings
{
    /// <summary>Learning rate times steps by which the document's network knows three quarters of its training images.</summary>
    private const double ShortestWay = 1;

    /// <summary>The same with dropout, of which each step moves what is left of the network: the document's own 2.4 is not enough.</summary>
    private const double ShortestWayWithDropout = 2.5;

    public static IEnumerable<RunWarning> Of(RunSpec spec)
    {
        Steps steps = Steps.Of(spec);
        if (Largest(spec, steps) is double largest && spec.Optimizer.LearningRate >= largest)
        {
            yield return new(WarningCode.LargeLearningRate, "/optimizer/learningRate", RunWarnings.Say(
                $"학습률 {spec.Optimizer.LearningRate:0.######}에서는 이만한 깊이의 신경망이 대개 발산하거나 죽습니다. {largest / 10:0.######} 아래로 줄여 보십시오.",
                $"At a learning rate of {spec.Optimizer.LearningRate:0.######} a network of this depth mostly diverges or dies. Try {largest / 10:0.######} or less."));
        }

        // A schedule changes the rate on the way, and batch normalisation what a step does.
        if (steps.Way is not double way || spec.Optimizer.Schedule.Kind != "constant" || spec.Model.BatchNorm)
            yield break;
        double kept = spec.Model.Dropout is KindSpec dropout
            ? dropout.PerLayer("ratios", "ratio", spec.Model.Hidden.Count).Aggregate(1.0, (share, ratio) => share * (1 - ratio))
            : 1;
        if (kept < 1 && way * kept < ShortestWayWithDropout)
        {
            yield return new(WarningCode.Undertrained, "/training/epochs", RunWarnings.Say(
                $"드롭아웃을 모두 지나 남는 비율이 {100 * kept:0.#}%라서 이만한 에폭으로는 충분히 배우지 못합니다. 에폭을 {ShortestWayWithDropout * 2 / (way * kept):0.#}배로 늘리거나 비율을 낮춰 보십시오.",
                $"With {100 * kept:0.#} % of the paths left by dropout, these epochs do not suffice to learn. Try {ShortestWayWithDropout * 2 / (way * kept):0.#} times as many, or a smaller ratio."));
        }
        else if (way < ShortestWay)
        {
            yield return new(WarningCode.Undertrained, "/training/epochs", RunWarnings.Say(
                $"학습률 × 반복 수 = {way:0.##}이면 훈련 이미지도 다 배우지 못하므로 오버피팅이 보이지 않습니다. 6이면 충분합니다.",
                $"Learning rate × iterations = {way:0.##}: too little to learn the training images, so that nothing overfits. 6 is enough."));
        }
    }

    /// <summary>The learning rate from which trainings went wrong; null where none was seen to.</summary>
    private static double? Largest(RunSpec spec, Steps steps)
    {
        bool isDeep = spec.Model.Hidden.Count >= 5;
        return spec.Optimizer.Kind switch
        {
            "sgd" => isDeep ? 0.3 : spec.Model.Hidden.Count >= 2 ? 1 : 2,
            "momentum" or "nesterov" when isDeep && steps.Rate is double rate => spec.Optimizer.LearningRate / rate,
            "adam" or "adamw" or "rmsprop" when isDeep => 0.1,
            "adagrad" when isDeep => 0.3,
            _ => null,
        };
    }
}
