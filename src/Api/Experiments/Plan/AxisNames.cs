using System.Text.Json;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Contracts;

namespace OverfitWeb.Api.Experiments.Plan;

/// <summary>What people call the members of a spec that experiments mostly vary.</summary>
internal static class AxisNames
{
    private const int Longest = 40;

    private static readonly Dictionary<string, LocalizedText> Known = new()
    {
        ["lambda"] = new("λ", "λ"),
        ["ratio"] = new("드롭아웃 비율", "dropout ratio"),
        ["inputDropout"] = new("입력 드롭아웃", "input dropout"),
        ["learningRate"] = new("학습률", "learning rate"),
        ["trainSize"] = new("훈련 이미지 수", "training images"),
        ["testSize"] = new("시험 이미지 수", "test images"),
        ["labelNoise"] = new("라벨 노이즈", "label noise"),
        ["labelSmoothing"] = new("라벨 스무딩", "label smoothing"),
        ["hidden"] = new("은닉층", "hidden layers"),
        ["depth"] = new("은닉층 수", "depth"),
        ["width"] = new("층의 너비", "width"),
        ["members"] = new("신경망 수", "members"),
        ["epochs"] = new("에폭", "epochs"),
        ["batchSize"] = new("배치 크기", "batch size"),
        ["batchNorm"] = new("배치 정규화", "batch normalisation"),
        ["patience"] = new("인내", "patience"),
    };

    public static LocalizedText Of(string pointer)
    {
        string name = pointer[(pointer.LastIndexOf('/') + 1)..];
        return Known.GetValueOrDefault(name) ?? new(name, name);
    }

    /// <summary>A value for people.</summary>
    public static LocalizedText Show(JsonElement value)
    {
        string text = value.ValueKind switch
        {
            JsonValueKind.Number => JsonNumber.Show(value.GetDouble()),
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.True => "✓",
            JsonValueKind.False => "✗",
            JsonValueKind.Null => "–",
            JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Number) => string.Join('–', value.EnumerateArray()),
            JsonValueKind.Object when value.TryGetProperty("kind", out JsonElement kind) => kind.ToString(),
            _ => value.GetRawText(),
        };
        text = text.Length > Longest ? text[..Longest] + "…" : text;
        return new(text, text);
    }

    /// <summary>A group for people: names of cases, and members with their values.</summary>
    /// <param name="axes">The axes.</param>
    /// <param name="values">For each axis the number of its value.</param>
    public static LocalizedText Group(IReadOnlyList<AxisPlan> axes, IReadOnlyList<int> values)
    {
        if (axes.Count == 0)
            return new("모두", "all");
        return new(Join(text => text.Ko), Join(text => text.En));

        string Join(Func<LocalizedText, string> language) => string.Join(", ", axes.Select((axis, i) =>
        {
            string value = language(axis.Response.Values[values[i]].Label);
            return axis.Request.Cases is not null ? value : $"{language(axis.Response.Name)} = {value}";
        }));
    }
}
