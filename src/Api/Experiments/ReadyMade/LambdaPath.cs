using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.ReadyMade;

/// <summary>Three penalties over their strength.</summary>
internal static class LambdaPath
{
    public static ReadyMadeExperiment Experiment { get; } = new()
    {
        Id = "lambda-path",
        Name = new("λ 경로", "λ path"),
        Question = new("페널티를 얼마나 세게 걸어야 하고, 가중치는 어떻게 달라질까요?", "How strong should a penalty be, and what becomes of the weights?"),
        Explanation = new(
            "L1, L2, L∞ 페널티의 λ를 로그 눈금으로 바꾸며 훈련합니다. λ가 너무 작으면 아무 일도 일어나지 않고, 너무 크면 신경망이 무너집니다. L1은 가중치를 0으로 보내 희소하게 만들고, L2는 모두를 고르게 줄이며, L∞는 가장 큰 가중치만 깎습니다.",
            "Trains with L1, L2 and L∞ penalties over λ on a log scale. Too small and nothing happens, too large and the network collapses. L1 sends weights to 0 and makes them sparse, L2 shrinks all of them alike, L∞ trims only the largest."),
        Picture = ExperimentPicture.Line,
        Measures = ["testAccuracy", "testLoss", "l1", "l2", "max", "nearZeroFraction"],
        Request = scale => $$$"""
            {
              "base": {"preset": "overfit", "overrides": {"dataset": {"testSize": {{{(scale == ExperimentScale.Small ? 2000 : 10_000)}}} }} },
              "axes": [
                {"name": {"ko": "페널티", "en": "penalty"}, "cases": [
                  {"name": {"ko": "L1", "en": "L1"}, "overrides": {"penalties": [{"kind": "l1", "lambda": 0.1}]}},
                  {"name": {"ko": "L2", "en": "L2"}, "overrides": {"penalties": [{"kind": "l2", "lambda": 0.1}]}},
                  {"name": {"ko": "L∞", "en": "L∞"}, "overrides": {"penalties": [{"kind": "linf", "lambda": 0.1}]}}
                ]},
                {"pointer": "/penalties/0/lambda", "range": {"from": 0.00001, "to": 1, "count": {{{(scale == ExperimentScale.Small ? 6 : 11)}}}, "scale": "log"}}
              ],
              "seeds": {"count": {{{(scale == ExperimentScale.Small ? 2 : 3)}}} }
            }
            """,
    };
}
