using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>What one keeps of an experiment: its numbers, its report, and how to make it again.</summary>
public sealed partial class ExperimentLinks : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private ApiFailure? _failure;

    /// <summary>The experiment.</summary>
    [Parameter, EditorRequired]
    public ExperimentResponse Experiment { get; set; } = null!;

    [Inject]
    private RunsClient Client { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private string Report => $"{ApiRoutes.ExperimentReport(Experiment.Id)}?lang={CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}";

    private string Command =>
        $"curl -X POST {Navigation.BaseUri.TrimEnd('/')}{ApiRoutes.Experiments} \\\n  -H 'Content-Type: application/json' \\\n  -d '{ExperimentAddress.Body(Experiment.Request).Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_module is not null)
            await _module.DisposeAsync();
    }

    private async Task SaveCsvAsync()
    {
        _failure = null;
        try
        {
            string csv = await Client.GetExperimentCsvAsync(Experiment.Id);
            _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./js/app.js");
            await _module.InvokeVoidAsync("saveText", $"experiment-{Experiment.Id}.csv", "text/csv", csv);
        }
        catch (ApiException exception)
        {
            _failure = exception.Failure;
        }
    }
}
