using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Lab;

/// <summary>The main hyperparameters over a preset. The service judges; its sentences come back to the fields.</summary>
public sealed partial class RunForm
{
    private const long SeedCount = 1L << 32;

    private readonly Dictionary<RunFormField, FormTextField> _inputs = [];
    private PresetResponse _preset = null!;
    private RunFormModel _model = null!;
    private RunFormErrors _focused = RunFormErrors.None;
    private RunFormErrors? _own;

    /// <summary>What can be started from; the first is chosen at first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<PresetResponse> Presets { get; set; } = [];

    /// <summary>What is allowed.</summary>
    [Parameter, EditorRequired]
    public RunFormRanges Ranges { get; set; } = null!;

    /// <summary>The service's sentences about the last attempt.</summary>
    [Parameter]
    public RunFormErrors Errors { get; set; } = RunFormErrors.None;

    /// <summary>Whether an attempt is under way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>A run is wanted.</summary>
    [Parameter]
    public EventCallback<CreateRunRequest> OnStart { get; set; }

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private RunFormErrors Shown => _own ?? Errors;

    /// <inheritdoc/>
    protected override void OnInitialized() => Fill(Presets[0]);

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focused == Shown)
            return;

        _focused = Shown;
        if (Shown.First is { } field && _inputs.TryGetValue(field, out FormTextField? input))
            await input.FocusAsync();
    }

    private void ChoosePreset(ChangeEventArgs change) =>
        Fill(Presets.First(preset => preset.Id == change.Value as string));

    private void Fill(PresetResponse preset)
    {
        _preset = preset;
        _model = new RunFormModel(preset.Spec);
    }

    private Task SubmitAsync()
    {
        if (Busy)
            return Task.CompletedTask;

        _own = _model.Depth is null ? new RunFormErrors(RunFormField.Depth, L["Form_DepthError"]) : null;
        if (_own is not null)
            return Task.CompletedTask;
        if (_model.RollSeed)
            _model.Roll(Random.Shared.NextInt64(SeedCount));

        return OnStart.InvokeAsync(new CreateRunRequest(_preset.Id, _model.Overrides()));
    }
}
