using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.ReadyMade;

/// <summary>Depth and width.</summary>
internal static class NetworkSize
{
    public static ReadyMadeExperiment Experiment { get; } = new()
    {
        Id = "network-size",
        Name = new("신경망은 얼마나 커야 하나", "How big a network"),
        Question = new("층이 많고 넓을수록 오버피팅이 심해질까요?", "Do deeper and wider networks overfit more?"),
        Explanation = new(
            "은닉층의 수와 너비를 바꾸며 같은 300장으로 훈련합니다. 큰 신경망은 훈련 데이터를 모두 외우지만 시험 정확도가 늘 떨어지지는 않습니다. 열지도에서 훈련 정확도와 시험 정확도를 바꾸어 보며 견주어 보십시오.",
            "Trains networks of several depths and widths on the same 300 images. Large ones learn the training images by heart, yet test accuracy does not always fall. Switch the heat map between training and test accuracy and compare."),
        Picture = ExperimentPicture.HeatMap,
        Measures = ["testAccuracy", "trainAccuracy", "gap"],
        Request = scale => scale == ExperimentScale.Small
            ? """
              {
                "base": {"preset": "overfit", "overrides": {"dataset": {"testSize": 2000}}},
                "axes": [{"pointer": "/model/depth", "values": [1, 3, 6]}, {"pointer": "/model/width", "values": [10, 30, 100]}],
                "seeds": {"count": 2}
              }
              """
            : """
              {
                "base": {"preset": "overfit"},
                "axes": [{"pointer": "/model/depth", "values": [1, 2, 4, 6, 8]}, {"pointer": "/model/width", "values": [10, 30, 100, 300]}],
                "seeds": {"count": 3}
              }
              """,
    };
}
