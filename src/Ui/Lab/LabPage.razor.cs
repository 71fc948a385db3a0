using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Live;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Lab;

/// <summary>The start page: one button to see a network overfit, the remedies, and a form.</summary>
public sealed partial class LabPage : IDisposable
{
    private const string MainPreset = "overfit";
    private const int RecentRuns = 50;

    private static readonly JsonElement DoublePrecision =
        JsonDocument.Parse("""{"training":{"precision":"float64"}}""").RootElement;

    private readonly CancellationTokenSource _disposed = new();
    private readonly StartKey _key = new();
    private IReadOnlyList<PresetResponse>? _presets;
    private IReadOnlyList<RunResponse> _recent = [];
    private RunFormRanges? _ranges;
    private RunView? _picture;
    private RunFormErrors _errors = RunFormErrors.None;
    private ApiFailure? _failure;
    private ApiFailure? _startFailure;
    private bool _starting;
    private bool _startedFromForm;

    [Inject]
    private RunsClient Client { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed.Cancel();
        _disposed.Dispose();
    }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        _failure = null;
        CancellationToken cancel = _disposed.Token;
        try
        {
            Task<CatalogResponse> catalog = Client.GetCatalogAsync(cancel);
            Task<RunListResponse> recent = Client.ListAsync(RecentRuns, cancel);
            IReadOnlyList<PresetResponse> presets = await Client.GetPresetsAsync(cancel);
            _ranges = new RunFormRanges(await catalog);
            _presets = presets;
            _recent = (await recent).Items;
            StateHasChanged();
            if (_recent.FirstOrDefault(run => run.Status == RunStatus.Succeeded) is { } last)
                _picture = new RunView(last, (await Client.GetMetricsAsync(last.Id, cancel)).Items);
        }
        catch (ApiException exception)
        {
            _failure = exception.Failure;
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private RunResponse? Latest(string preset) =>
        _recent.FirstOrDefault(run => run.Preset == preset && run.Status == RunStatus.Succeeded);

    private Task RunPresetAsync(string preset) => StartAsync(new CreateRunRequest(preset), fromForm: false);

    private Task ReproduceAsync() => StartAsync(new CreateRunRequest(MainPreset, DoublePrecision), fromForm: false);

    private Task StartAsync(CreateRunRequest request) => StartAsync(request, fromForm: true);

    private async Task StartAsync(CreateRunRequest request, bool fromForm)
    {
        _starting = true;
        _startedFromForm = fromForm;
        _startFailure = null;
        _errors = RunFormErrors.None;
        try
        {
            RunResponse run = await Client.CreateAsync(request, _key.For(request), _disposed.Token);
            _key.Used();
            Navigation.NavigateTo($"runs/{run.Id}");
        }
        catch (ApiException exception) when (fromForm && exception.Failure.Errors.Count > 0)
        {
            _errors = new RunFormErrors(exception.Failure.Errors);
        }
        catch (ApiException exception)
        {
            _startFailure = exception.Failure;
        }
        finally
        {
            _starting = false;
        }
    }
}
