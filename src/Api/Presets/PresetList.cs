using System.Text.Json;
using System.Text.Json.Nodes;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Presets;

/// <summary>The experiments of the document, by the names that links and tests rely on.</summary>
internal static class PresetList
{
    public static IReadOnlyList<PresetResponse> All { get; } =
    [
        Preset(
            "overfit",
            new("오버피팅", "Overfitting"),
            new(
                "MNIST 이미지 300장과 7층 신경망으로 오버피팅을 일부러 일으킵니다.",
                "Overfits on purpose: 300 images of MNIST and a network of seven layers."),
            new()),
        Preset(
            "weight-decay",
            new("가중치 감소", "Weight decay"),
            new(
                "같은 신경망에 가중치 감소(L2, λ = 0.1)를 더합니다.",
                "The same network with weight decay (L2, λ = 0.1)."),
            new() { Penalties = [Kind("l2", ("lambda", 0.1))] }),
        Preset(
            "no-dropout",
            new("드롭아웃 없음", "Without dropout"),
            new(
                "같은 신경망을 책의 Trainer로 301 에폭 동안 훈련합니다. 드롭아웃과 비교하기 위한 것입니다.",
                "The same network for 301 epochs of the book's Trainer, to compare dropout with."),
            new() { Training = TrainerEpochs }),
        Preset(
            "dropout",
            new("드롭아웃", "Dropout"),
            new(
                "같은 신경망의 은닉층마다 뉴런의 20%를 삭제하며 301 에폭 동안 훈련합니다.",
                "The same network for 301 epochs, dropping 20 % of the units after each hidden layer."),
            new() { Model = new() { Dropout = Kind("standard", ("ratio", 0.2)) }, Training = TrainerEpochs }),
        Preset(
            "ensemble",
            new("앙상블", "Ensemble"),
            new(
                "오버피팅 신경망 5개를 서로 다른 시드로 따로 훈련하고 출력을 평균합니다.",
                "Five of the overfitting networks, trained apart from seeds of their own; their outputs are averaged."),
            new() { Model = new() { Members = 5 } }),
        Preset(
            "weight-decay-tuned",
            new("가중치 감소(조정)", "Weight decay, tuned"),
            new(
                "λ를 0.02로 낮춘 가중치 감소입니다. 5개의 시드로 재어 보면 시험 정확도가 실제로 오릅니다.",
                "Weight decay with λ = 0.02: measured over five seeds, it does raise test accuracy."),
            new() { Penalties = [Kind("l2", ("lambda", 0.02))] }),
        Preset(
            "dropout-tuned",
            new("드롭아웃(조정)", "Dropout, tuned"),
            new(
                "은닉층마다 뉴런의 10%를 삭제하며 1,001 에폭 동안 충분히 훈련합니다. 10개의 시드로 재어 보면 시험 정확도가 실제로 오릅니다.",
                "Drops 10 % of the units and trains long enough, 1,001 epochs: measured over ten seeds, it does raise test accuracy."),
            new()
            {
                Model = new() { Dropout = Kind("standard", ("ratio", 0.1)) },
                Training = new() { Epochs = 1001, Recording = Recording.Trainer },
            }),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(preset => preset.Id)];

    private static TrainingSpec TrainerEpochs => new() { Epochs = 301, Recording = Recording.Trainer };

    public static PresetResponse? Find(string id) => All.FirstOrDefault(preset => preset.Id == id);

    /// <summary>The spec of a preset that there is, whole, as a node of its own.</summary>
    public static JsonNode Node(string id) => Whole(Find(id)!.Spec);

    private static PresetResponse Preset(string id, LocalizedText name, LocalizedText description, RunSpec spec) =>
        new(id, name, description, SpecResolver.Resolve(Whole(spec)));

    private static KindSpec Kind(string kind, params ReadOnlySpan<(string Name, double Value)> parameters)
    {
        Dictionary<string, JsonElement> values = [];
        foreach ((string name, double value) in parameters)
            values[name] = JsonSerializer.SerializeToElement(value);
        return new() { Kind = kind, Parameters = values };
    }

    private static JsonNode Whole(RunSpec spec) => JsonSerializer.SerializeToNode(spec, ContractsJson.Default.RunSpec)!;
}
