using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>Experiments that need one button, and those that were made.</summary>
public sealed partial class ExperimentsPage : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _left = new();
    private IReadOnlyList<ReadyMadeResponse>? _ready;
    private List<ExperimentSummary>? _list;
    private ExperimentEstimate? _queue;
    private ExperimentScale _scale = ExperimentScale.Small;
    private string? _more;
    private ApiFailure? _failure;
    private ApiFailure? _startFailure;
    private bool _loading;
    private bool _starting;

    [Inject]
    private RunsClient Client { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _left.CancelAsync();

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        _failure = null;
        try
        {
            ExperimentListResponse page = await Client.ListExperimentsAsync(cancel: _left.Token);
            (_list, _more) = ([.. page.Items], page.NextLink);
            _ready = await Client.GetReadyMadeAsync(_left.Token);
            _queue = await Client.ValidateExperimentAsync(new() { ReadyMade = _ready[0].Id }, _left.Token);
            _ = FollowAsync(_left.Token);
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

    /// <summary>Experiments that go on, the newest page of them, until none is left.</summary>
    private async Task FollowAsync(CancellationToken left)
    {
        while (_list!.Any(experiment => experiment.FinishedAt is null && experiment.Status is ExperimentStatus.Queued or ExperimentStatus.Running))
        {
            try
            {
                await Task.Delay(Pause, Time, left);
                Dictionary<Guid, ExperimentSummary> now = (await Client.ListExperimentsAsync(cancel: left)).Items.ToDictionary(item => item.Id);
                _list = [.. _list!.Select(item => now.GetValueOrDefault(item.Id, item))];
                await InvokeAsync(StateHasChanged);
            }
            catch (ApiException)
            {
                // The banner tells of a lost connection; the next turn asks again.
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task MoreAsync()
    {
        _loading = true;
        try
        {
            ExperimentListResponse page = await Client.ListExperimentsAsync(_more, _left.Token);
            _list!.AddRange(page.Items);
            _more = page.NextLink;
        }
        catch (ApiException exception)
        {
            _failure = exception.Failure;
        }

        _loading = false;
    }

    private async Task StartAsync(string id)
    {
        (_starting, _startFailure) = (true, null);
        try
        {
            ExperimentResponse made = await Client.CreateExperimentAsync(new() { ReadyMade = id, Scale = _scale });
            Navigation.NavigateTo($"experiments/{made.Id}");
        }
        catch (ApiException exception)
        {
            _startFailure = exception.Failure;
        }

        _starting = false;
    }
}
