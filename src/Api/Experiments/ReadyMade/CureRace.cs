using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.ReadyMade;

/// <summary>Every remedy under an equal budget.</summary>
internal static class CureRace
{
    public static ReadyMadeExperiment Experiment { get; } = new()
    {
        Id = "cure-race",
        Name = new("치료법 경주", "Cure race"),
        Question = new("같은 횟수만 훈련한다면 어느 치료법이 가장 도움이 될까요?", "With equally many iterations, which remedy helps most?"),
        Explanation = new(
            "오버피팅을 막는다는 모든 방법을 같은 신경망, 같은 이미지, 같은 반복 횟수로 겨루게 합니다. 순위는 훈련이 진행되는 동안에도 바뀌며, 구간이 겹치는 방법들은 서로 구별되지 않습니다. 앙상블은 신경망 5개를 훈련하므로 계산이 다섯 배 듭니다.",
            "Every remedy runs on the same network, the same images and equally many iterations. The ranking moves while they train; remedies whose intervals overlap are not told apart. The ensemble trains five networks, so it costs five times as much."),
        Picture = ExperimentPicture.Ranking,
        Measures = ["testAccuracy", "gap", "testLoss", "trainAccuracy"],
        IsJudged = true,
        Request = scale => $$$"""
            {
              "base": {"preset": "overfit", "overrides": {
                "dataset": {"testSize": {{{(scale == ExperimentScale.Small ? 2000 : 10_000)}}} },
                "training": {"epochs": {{{(scale == ExperimentScale.Small ? 201 : 601)}}} }} },
              "axes": [{"name": {"ko": "치료법", "en": "remedy"}, "cases": [
                {"name": {"ko": "없음", "en": "none"}},
                {"name": {"ko": "가중치 감소 L2, λ = 0.02", "en": "weight decay L2, λ = 0.02"}, "overrides": {"penalties": [{"kind": "l2", "lambda": 0.02}]}},
                {"name": {"ko": "L1, λ = 0.0005", "en": "L1, λ = 0.0005"}, "overrides": {"penalties": [{"kind": "l1", "lambda": 0.0005}]}},
                {"name": {"ko": "L∞, λ = 0.1", "en": "L∞, λ = 0.1"}, "overrides": {"penalties": [{"kind": "linf", "lambda": 0.1}]}},
                {"name": {"ko": "최대 노름 제약", "en": "max-norm constraint"}, "overrides": {"constraints": [{"kind": "maxNorm"}]}},
                {"name": {"ko": "드롭아웃 0.1", "en": "dropout 0.1"}, "overrides": {"model": {"dropout": {"kind": "standard", "ratio": 0.1}} }},
                {"name": {"ko": "입력 드롭아웃 0.2", "en": "input dropout 0.2"}, "overrides": {"model": {"inputDropout": 0.2}} },
                {"name": {"ko": "배치 정규화", "en": "batch normalisation"}, "overrides": {"model": {"batchNorm": true}} },
                {"name": {"ko": "라벨 스무딩 0.1", "en": "label smoothing 0.1"}, "overrides": {"labelSmoothing": 0.1}},
                {"name": {"ko": "이동 증강", "en": "augmentation: shifts"}, "overrides": {"dataset": {"augmentation": [{"kind": "shift"}]}} },
                {"name": {"ko": "조기 종료", "en": "early stopping"}, "overrides": {"dataset": {"validationSize": 1000}, "training": {"earlyStopping": {"monitor": "validationLoss", "patience": 20}} }},
                {"name": {"ko": "앙상블 5개", "en": "ensemble of 5"}, "overrides": {"model": {"members": 5}} }
              ]}],
              "seeds": {"count": {{{(scale == ExperimentScale.Small ? 2 : 5)}}} }
            }
            """,
    };
}
