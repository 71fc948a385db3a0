using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.ReadyMade;

/// <summary>Wrong labels, and whether they are learned by heart.</summary>
internal static class NoisyLabels
{
    public static ReadyMadeExperiment Experiment { get; } = new()
    {
        Id = "noisy-labels",
        Name = new("잘못된 라벨", "Noisy labels"),
        Question = new("신경망은 틀린 라벨까지 외울까요, 아니면 꿰뚫어 볼까요?", "Does the network learn wrong labels by heart, or see through them?"),
        Explanation = new(
            "훈련 라벨의 일부를 일부러 틀리게 바꿉니다. 맞는 라벨의 이미지는 먼저 배우고, 틀린 라벨의 이미지는 나중에 하나씩 외웁니다. 외우기 시작하면 시험 정확도가 떨어집니다. 치료법은 외우는 것을 늦춥니다. 실험 하나를 고르면 틀린 이미지가 외워지는 순간을 볼 수 있습니다.",
            "Some training labels are made wrong on purpose. Images with right labels are learned first, those with wrong ones are memorised later, one by one, and test accuracy falls as they are. Remedies slow memorising down. Pick a run to see the wrong ones flip as they are memorised."),
        Picture = ExperimentPicture.Line,
        Measures = ["memorizedFraction", "cleanAccuracy", "testAccuracy", "bestTestAccuracy"],
        Request = scale => $$$"""
            {
              "base": {"preset": "overfit", "overrides": {
                "dataset": {"testSize": {{{(scale == ExperimentScale.Small ? 2000 : 10_000)}}} },
                "training": {"epochs": {{{(scale == ExperimentScale.Small ? 301 : 601)}}} }} },
              "axes": [
                {"name": {"ko": "치료법", "en": "remedy"}, "cases": [
                  {"name": {"ko": "없음", "en": "none"}},
                  {"name": {"ko": "가중치 감소", "en": "weight decay"}, "overrides": {"penalties": [{"kind": "l2", "lambda": 0.05}]}},
                  {"name": {"ko": "드롭아웃", "en": "dropout"}, "overrides": {"model": {"dropout": {"kind": "standard", "ratio": 0.1}} }}
                ]},
                {"pointer": "/dataset/labelNoise", "values": {{{(scale == ExperimentScale.Small ? "[0.1, 0.3, 0.5]" : "[0.1, 0.2, 0.3, 0.4, 0.5, 0.6]")}}} }
              ],
              "seeds": {"count": {{{(scale == ExperimentScale.Small ? 2 : 3)}}} }
            }
            """,
    };
}
