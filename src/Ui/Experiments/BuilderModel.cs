using System.Text.Json;
using System.Text.Json.Nodes;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Ui.Experiments;

/// <summary>An experiment in the making, as the form has it.</summary>
public sealed class BuilderModel
{
    private readonly ExperimentRequest _given;

    /// <summary>Begins with a request; null for one of the form's own.</summary>
    public BuilderModel(ExperimentRequest? request)
    {
        _given = request ?? new() { Base = JsonElement.Parse("""{"preset": "overfit"}"""), Seeds = new() { Count = 5 } };
        Name = _given.Name;
        Preset = PresetOf(_given.Base);
        Axes = request is null ? [new()] : [.. _given.Axes.Select(BuilderAxis.Of)];
        Seeds = _given.Seeds?.Count;
        BudgetRuns = _given.Budget?.Runs;
        BudgetSeconds = _given.Budget?.Seconds;
        Scale = _given.Scale;
    }

    /// <summary>A name for people.</summary>
    public string Name { get; set; }

    /// <summary>The preset that all groups come from; null for a base that the form only shows.</summary>
    public string? Preset { get; set; }

    /// <summary>How much a ready-made experiment may take.</summary>
    public ExperimentScale Scale { get; set; }

    /// <summary>What differs.</summary>
    public List<BuilderAxis> Axes { get; }

    /// <summary>How many seeds; null for those of the request.</summary>
    public int? Seeds { get; set; }

    /// <summary>Most runs to be trained.</summary>
    public int? BudgetRuns { get; set; }

    /// <summary>Most seconds of training.</summary>
    public double? BudgetSeconds { get; set; }

    /// <summary>The ready-made experiment that an address named, if any.</summary>
    public string? ReadyMade => _given.ReadyMade;

    /// <summary>The base that an address brought, where it is more than a preset.</summary>
    public string? GivenBase => Preset is null && _given.Base is { } node ? node.GetRawText() : null;

    /// <summary>What is asked for.</summary>
    public ExperimentRequest ToRequest() => _given with
    {
        Name = Name,
        Scale = Scale,
        Base = Preset is null ? _given.Base : JsonElement.Parse(new JsonObject { ["preset"] = Preset }.ToJsonString()),
        Axes = [.. Axes.Select(axis => axis.ToRequest())],
        Seeds = Seeds is { } count ? new() { Count = count, First = _given.Seeds?.First ?? 0 } : _given.Seeds,
        Budget = BudgetRuns is null && BudgetSeconds is null ? null : new() { Runs = BudgetRuns, Seconds = BudgetSeconds },
    };

    private static string? PresetOf(JsonElement? node) =>
        node is { ValueKind: JsonValueKind.Object } members && members.EnumerateObject().Count() == 1
        && members.TryGetProperty("preset", out JsonElement preset) ? preset.GetString() : null;
}
