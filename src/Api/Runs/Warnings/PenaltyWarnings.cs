using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs.Warnings;

/// <summary>About penalties that do more than people want of them.</summary>
internal static class PenaltyWarnings
{
    /// <summary>λ of L1 with which networks of any depth came to answer one class.</summary>
    private const double CollapseL1 = 0.03;

    /// <summary>Learning rate times λ times steps that the collapse takes: weights have shrunk to e^−1.5 by then, were nothing learned.</summary>
    private const double CollapseDecay = 1.5;

    public static IEnumerable<RunWarning> Of(RunSpec spec)
    {
        Steps steps = Steps.Of(spec);
        for (int i = 0; i < spec.Penalties.Count; i++)
        {
            KindSpec penalty = spec.Penalties[i];
            string pointer = $"/penalties/{i}/lambda";
            double lambda = penalty.Kind is "l1" or "l2" ? penalty.PerLayer("layers", "lambda", 1).Min() : 0;
            if (spec.Model.BatchNorm && penalty.Number("lambda") > 0)
            {
                yield return new(WarningCode.PenaltyUnderBatchNorm, $"/penalties/{i}", RunWarnings.Say(
                    $"배치 정규화 앞의 가중치는 크기를 바꿔도 출력이 같습니다. 벌점은 함수를 단순하게 하지 않고 실제 학습률만 키웁니다(van Laarhoven 2017).",
                    $"Weights before batch normalisation give the same output at any scale: the penalty does not simplify the function, it raises the effective learning rate (van Laarhoven 2017)."));
            }
            else if (penalty.Kind == "l2" && steps.Rate * lambda >= 1)
            {
                yield return new(WarningCode.PenaltyOvershoots, pointer, RunWarnings.Say(
                    $"학습률 × λ = {steps.Rate * lambda:0.##}입니다. 1을 넘으면 가중치가 0을 지나쳐 부호가 바뀌고, 2를 넘으면 끝없이 커집니다. λ나 학습률을 줄이십시오.",
                    $"Learning rate × λ = {steps.Rate * lambda:0.##}: above 1 a step takes weights past 0, above 2 they grow without end. Lower λ or the learning rate."));
            }
            else if (Collapses(spec, penalty.Kind, lambda, steps))
            {
                yield return new(WarningCode.WeightsCollapse, pointer, RunWarnings.Say(
                    $"λ = {lambda:0.######}이면 가중치가 모두 0으로 무너져 신경망이 한 가지 답만 하게 됩니다. 10분의 1로 줄여 보십시오.",
                    $"λ = {lambda:0.######} will collapse the weights: the network comes to answer one class. Try a tenth of it."));
            }
        }
    }

    private static bool Collapses(RunSpec spec, string kind, double lambda, Steps steps) => kind switch
    {
        "l1" => lambda >= CollapseL1 && steps.Way is null or >= CollapseDecay,
        "l2" => lambda >= CollapseL2(spec.Model.Hidden.Count) && !(steps.Way * lambda < CollapseDecay),
        _ => false,
    };

    /// <summary>
    /// λ of L2 from which weights shrink faster than they learn, by hidden layers: each passes the other's shrinking on, so
    /// the deeper, the sooner. Measured with 100 units a layer.
    /// </summary>
    private static double CollapseL2(int hidden) => hidden switch
    {
        0 => double.PositiveInfinity,
        1 => 1,
        2 or 3 => 0.3,
        _ => 0.2,
    };
}
