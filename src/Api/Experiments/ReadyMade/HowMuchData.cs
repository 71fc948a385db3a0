using System.Globalization;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.ReadyMade;

/// <summary>The learning curve: accuracy over the number of training images.</summary>
internal static class HowMuchData
{
    // Fewer epochs for more images, but more iterations: each is trained until little more is to be gained.
    private static readonly (int Images, int Epochs)[] Sizes =
        [(100, 300), (300, 200), (1000, 100), (3000, 60), (10_000, 30), (30_000, 15), (60_000, 10)];

    public static ReadyMadeExperiment Experiment { get; } = new()
    {
        Id = "how-much-data",
        Name = new("데이터는 얼마나 필요한가", "How much data"),
        Question = new("훈련 이미지가 몇 장이면 오버피팅이 사라질까요?", "How many training images until overfitting is gone?"),
        Explanation = new(
            "훈련 이미지를 100장부터 60,000장까지 늘려 갑니다. 적을 때는 훈련 정확도가 1.0인데 시험 정확도는 낮습니다. 이미지가 늘수록 두 곡선이 가까워지고, 어떤 치료법보다 데이터가 더 큰 도움이 됩니다. 모든 크기를 Adam으로, 훈련 정확도가 더 오르지 않을 만큼 훈련합니다.",
            "Training images grow from 100 to 60,000. With few, training accuracy is 1.0 and test accuracy is low; with more, the two curves meet, and no remedy does as much as data. Every size is trained by Adam until training accuracy has little left to gain."),
        Picture = ExperimentPicture.Line,
        Measures = ["trainAccuracy", "testAccuracy", "gap", "testLoss"],
        Request = scale => $$$"""
            {
              "base": {"dataset": {"testSize": {{{(scale == ExperimentScale.Small ? 2000 : 10_000)}}} },
                       "optimizer": {"kind": "adam", "learningRate": 0.001}, "training": {"recording": "epoch"}},
              "axes": [{"name": {"ko": "훈련 이미지 수", "en": "training images"}, "cases": [{{{string.Join(", ", Sizes
                  .Take(scale == ExperimentScale.Small ? 5 : Sizes.Length)
                  .Select(size => Case(size.Images, scale == ExperimentScale.Small ? (size.Epochs + 2) / 3 : size.Epochs)))}}}]}],
              "seeds": {"count": {{{(scale == ExperimentScale.Small ? 2 : 5)}}} }
            }
            """,
    };

    private static string Case(int images, int epochs) => $$$"""
        {"name": {"ko": "{{{Show(images)}}}장", "en": "{{{Show(images)}}} images"}, "value": {{{images}}},
         "overrides": {"dataset": {"trainSize": {{{images}}} }, "training": {"epochs": {{{epochs}}} }} }
        """;

    private static string Show(int images) => images.ToString("#,0", CultureInfo.InvariantCulture);
}
