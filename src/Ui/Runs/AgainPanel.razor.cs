using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>Asks what shall differ in a fork or a clone; only what was changed is sent.</summary>
public sealed partial class AgainPanel
{
    private int _epoch;
    private int _epochs;
    private double? _rate;
    private long _seed;

    /// <summary>Fork or clone.</summary>
    [Parameter, EditorRequired]
    public AgainKind Kind { get; set; }

    /// <summary>The run that it is made from.</summary>
    [Parameter, EditorRequired]
    public RunResponse Run { get; set; } = null!;

    /// <summary>Whether a request is under way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>What the service had against it.</summary>
    [Parameter]
    public ApiFailure? Failure { get; set; }

    /// <summary>The record to go on from, and the merge patch for the spec.</summary>
    [Parameter]
    public EventCallback<(int FromRecord, JsonElement Overrides)> OnBegin { get; set; }

    /// <summary>It is not wanted after all.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    /// <summary>A record's epoch is one less than its number, as the document counts.</summary>
    private static int FirstEpoch => 0;

    private int LastEpoch => Math.Max(0, Run.Progress.Records - 1);

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _epoch = LastEpoch;
        _epochs = Run.Spec.Training.Epochs;
        _rate = Run.Spec.Optimizer.LearningRate;
        _seed = Run.Spec.Training.Seed;
    }

    private Task BeginAsync()
    {
        var training = new JsonObject();
        if (_epochs != Run.Spec.Training.Epochs)
            training["epochs"] = _epochs;
        if (Kind == AgainKind.Clone && _seed != Run.Spec.Training.Seed)
            training["seed"] = _seed;

        var overrides = new JsonObject();
        if (training.Count > 0)
            overrides["training"] = training;
        if (_rate != Run.Spec.Optimizer.LearningRate)
            overrides["optimizer"] = new JsonObject { ["learningRate"] = _rate };
        return OnBegin.InvokeAsync((_epoch + 1, JsonElement.Parse(overrides.ToJsonString())));
    }
}
