using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.ReadyMade;

/// <summary>Depth against none, weight decay, dropout, both.</summary>
internal static class DepthRemedies
{
    public static ReadyMadeExperiment Experiment { get; } = new()
    {
        Id = "depth-remedies",
        Name = new("복잡한 신경망과 치료법", "Complex networks and remedies"),
        Question = new("복잡한 신경망은 가중치 감소만으로는 다스릴 수 없을까요?", "Is it true that a complex network cannot be tamed by weight decay alone?"),
        Explanation = new(
            "문서는 신경망이 복잡해지면 가중치 감소만으로는 대응하기 어렵다고 말합니다. 은닉층을 늘려 가며 치료법 없음, 가중치 감소, 드롭아웃, 둘 다를 견주어 그 말을 재어 봅니다. 드롭아웃은 천천히 배우므로 깊은 신경망에서는 더 오래 훈련해야 합니다.",
            "The document says that weight decay alone cannot cope with complex networks. This measures it: no remedy, weight decay, dropout, and both, over the number of hidden layers. Dropout learns slowly, so deep networks need to be trained longer with it."),
        Picture = ExperimentPicture.Line,
        Measures = ["testAccuracy", "gap", "trainAccuracy"],
        Request = scale => $$$"""
            {
              "base": {"preset": "overfit", "overrides": {
                "dataset": {"testSize": {{{(scale == ExperimentScale.Small ? 2000 : 10_000)}}} },
                "training": {"epochs": {{{(scale == ExperimentScale.Small ? 201 : 601)}}} }} },
              "axes": [
                {"name": {"ko": "치료법", "en": "remedy"}, "cases": [
                  {"name": {"ko": "없음", "en": "none"}},
                  {"name": {"ko": "가중치 감소", "en": "weight decay"}, "overrides": {"penalties": [{"kind": "l2", "lambda": 0.02}]}},
                  {"name": {"ko": "드롭아웃", "en": "dropout"}, "overrides": {"model": {"dropout": {"kind": "standard", "ratio": 0.1}} }},
                  {"name": {"ko": "둘 다", "en": "both"}, "overrides": {"penalties": [{"kind": "l2", "lambda": 0.02}], "model": {"dropout": {"kind": "standard", "ratio": 0.1}} }}
                ]},
                {"pointer": "/model/depth", "values": {{{(scale == ExperimentScale.Small ? "[1, 3, 6]" : "[1, 2, 4, 6, 8]")}}} }
              ],
              "seeds": {"count": {{{(scale == ExperimentScale.Small ? 2 : 3)}}} }
            }
            """,
    };
}
