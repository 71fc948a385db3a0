using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>What can be done with an experiment.</summary>
public sealed partial class ExperimentActions
{
    /// <summary>Seeds that one press adds.</summary>
    private const int SeedStep = 5;

    private ApiFailure? _failure;
    private bool _busy;

    /// <summary>The experiment.</summary>
    [Parameter, EditorRequired]
    public ExperimentResponse Experiment { get; set; } = null!;

    /// <summary>The service did it; the experiment as it stands then.</summary>
    [Parameter]
    public EventCallback<ExperimentResponse> OnChanged { get; set; }

    [Inject]
    private RunsClient Client { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private bool Can(params ReadOnlySpan<ExperimentStatus> statuses) => statuses.Contains(Experiment.Status);

    private async Task ActAsync(Task<ExperimentResponse> action)
    {
        (_busy, _failure) = (true, null);
        try
        {
            await OnChanged.InvokeAsync(await action);
        }
        catch (ApiException exception)
        {
            _failure = exception.Failure;
        }

        _busy = false;
    }
}
