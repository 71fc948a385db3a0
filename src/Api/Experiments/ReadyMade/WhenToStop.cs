using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.ReadyMade;

/// <summary>The best epochs, and early stopping with several patiences.</summary>
internal static class WhenToStop
{
    public static ReadyMadeExperiment Experiment { get; } = new()
    {
        Id = "when-to-stop",
        Name = new("언제 멈출 것인가", "When to stop"),
        Question = new("시험 손실이 다시 오르기 시작하면 멈추어야 할까요?", "Should training stop when test loss begins to rise again?"),
        Explanation = new(
            "시험 손실이 가장 낮은 에폭은 시험 정확도가 가장 높은 에폭보다 훨씬 먼저 옵니다. 신경망이 점점 더 확신하면서 틀린 답의 손실만 커지기 때문입니다. 조기 종료가 검증 손실이나 검증 정확도를 지켜볼 때 얼마나 참아야 하는지 견줍니다. 검증에는 훈련에 쓰지 않은 이미지 1,000장을 씁니다.",
            "The epoch with the lowest test loss comes long before the one with the highest test accuracy: the network grows surer, and only its wrong answers get dearer. Compares how much patience early stopping needs when it watches validation loss or validation accuracy, on 1,000 images that are not trained on."),
        Picture = ExperimentPicture.Ranking,
        Measures = ["testAccuracy", "testLoss", "epochs", "bestAccuracyEpoch", "bestLossEpoch"],
        IsJudged = true,
        Request = scale => $$$"""
            {
              "base": {"preset": "overfit", "overrides": {
                "dataset": {"validationSize": 1000, "testSize": {{{(scale == ExperimentScale.Small ? 2000 : 10_000)}}} },
                "training": {"epochs": {{{(scale == ExperimentScale.Small ? 201 : 401)}}} }} },
              "axes": [{"name": {"ko": "멈추는 규칙", "en": "rule"}, "cases": [
                {"name": {"ko": "끝까지", "en": "to the end"}},
                {{{string.Join(",\n    ", (scale == ExperimentScale.Small ? [5, 20] : (int[])[5, 10, 20, 50]).Select(patience => Case("validationLoss", "검증 손실", "validation loss", patience)))}}},
                {{{string.Join(",\n    ", (scale == ExperimentScale.Small ? [20] : (int[])[10, 20, 50]).Select(patience => Case("validationAccuracy", "검증 정확도", "validation accuracy", patience)))}}}
              ]}],
              "seeds": {"count": {{{(scale == ExperimentScale.Small ? 2 : 5)}}} }
            }
            """,
    };

    private static string Case(string monitor, string ko, string en, int patience) => $$$"""
        {"name": {"ko": "{{{ko}}}, 인내 {{{patience}}}", "en": "{{{en}}}, patience {{{patience}}}"},
         "overrides": {"training": {"earlyStopping": {"monitor": "{{{monitor}}}", "patience": {{{patience}}} }} }}
        """;
}
