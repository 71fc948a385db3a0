using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.ReadyMade;

/// <summary>True ensembles, Monte-Carlo dropout and weight scaling, against the number of members.</summary>
internal static class EnsembleBench
{
    public static ReadyMadeExperiment Experiment { get; } = new()
    {
        Id = "ensemble-bench",
        Name = new("앙상블 견주기", "Ensemble bench"),
        Question = new("드롭아웃은 정말 신경망 하나로 하는 앙상블일까요?", "Is dropout really an ensemble within one network?"),
        Explanation = new(
            "따로 훈련한 신경망 K개의 평균(진짜 앙상블), 드롭아웃 신경망 하나에서 뽑은 표본 K개의 평균(몬테카를로 드롭아웃), 뉴런을 비율만큼 줄이는 한 번의 계산(가중치 조정)을 한 그림에 놓습니다. 진짜 앙상블은 몇 개만으로도 오르고, 드롭아웃의 평균은 가중치 조정의 값으로 다가갑니다.",
            "Puts three averages on one chart: of K networks trained apart (a true ensemble), of K samples of one network with dropout (Monte-Carlo dropout), and the single pass that scales the units instead (weight scaling). True ensembles gain with a few members; the mean over dropout's samples comes up to weight scaling."),
        Picture = ExperimentPicture.Series,
        Measures = ["testAccuracy", "testLoss"],
        IsJudged = true,
        BenchSize = scale => scale == ExperimentScale.Small ? 10 : 30,
        Request = scale => $$$"""
            {
              "base": {"preset": "overfit", "overrides": {"dataset": {"testSize": {{{(scale == ExperimentScale.Small ? 2000 : 10_000)}}} }} },
              "axes": [{"name": {"ko": "방법", "en": "method"}, "cases": [
                {"name": {"ko": "신경망 하나", "en": "one network"}},
                {"name": {"ko": "앙상블", "en": "ensemble"}, "overrides": {"model": {"members": {{{(scale == ExperimentScale.Small ? 5 : 10)}}} }} },
                {"name": {"ko": "드롭아웃 0.1", "en": "dropout 0.1"}, "overrides": {"model": {"dropout": {"kind": "standard", "ratio": 0.1}}, "training": {"epochs": {{{(scale == ExperimentScale.Small ? 601 : 1001)}}} }} }
              ]}],
              "seeds": {"count": {{{(scale == ExperimentScale.Small ? 2 : 5)}}} }
            }
            """,
    };
}
