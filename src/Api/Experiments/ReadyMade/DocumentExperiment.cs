using System.Text.Json.Nodes;
using OverfitWeb.Api.Presets;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.ReadyMade;

/// <summary>Every preset from several seeds.</summary>
internal static class DocumentExperiment
{
    public static ReadyMadeExperiment Experiment { get; } = new()
    {
        Id = "document",
        Name = new("오차 막대를 붙인 문서", "The document, with error bars"),
        Question = new("문서의 설정들은 시드가 바뀌어도 같은 결론을 낼까요?", "Do the document's settings tell the same story from other seeds?"),
        Explanation = new(
            "한 번의 실험은 아무것도 증명하지 못합니다. 시드만 바꾸어도 시험 정확도가 몇 %p씩 달라지기 때문입니다. 모든 프리셋을 여러 시드로 훈련하여 평균과 95% 신뢰구간을 보이고, 시드별로 짝지어 첫 설정과 비교합니다. 문서의 가중치 감소(λ = 0.1)는 격차를 줄이지만 시험 정확도도 낮추고, λ = 0.02는 실제로 도움이 됩니다.",
            "One run proves nothing: another seed alone moves test accuracy by several points. Every preset is trained from several seeds, shown as means with 95 % intervals, and held against the first, paired by seed. The document's weight decay (λ = 0.1) narrows the gap and lowers test accuracy with it; λ = 0.02 does help."),
        Picture = ExperimentPicture.Ranking,
        Measures = ["testAccuracy", "trainAccuracy", "gap", "testLoss"],
        IsJudged = true,
        Request = Write,
    };

    private static string Write(ExperimentScale scale)
    {
        JsonArray cases = [];
        foreach (var preset in PresetList.All)
        {
            JsonObject one = new()
            {
                ["name"] = new JsonObject { ["ko"] = preset.Name.Ko, ["en"] = preset.Name.En },
                ["preset"] = preset.Id,
            };
            if (scale == ExperimentScale.Small)
                one["overrides"] = JsonNode.Parse("""{"dataset": {"testSize": 2000}}""");
            cases.Add(one);
        }

        return new JsonObject
        {
            ["axes"] = new JsonArray(new JsonObject { ["name"] = JsonNode.Parse("""{"ko": "설정", "en": "setting"}"""), ["cases"] = cases }),
            ["seeds"] = new JsonObject { ["count"] = scale == ExperimentScale.Small ? 2 : 5 },
        }.ToJsonString();
    }
}
