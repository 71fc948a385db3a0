using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>One experiment, live: how far it is, the picture that fits it, its numbers and verdicts.</summary>
public sealed partial class ExperimentPage : IAsyncDisposable
{
    /// <summary>Measures of an experiment that says nothing of its own.</summary>
    private static readonly string[] Usual = ["testAccuracy", "trainAccuracy", "gap", "testLoss"];

    private CancellationTokenSource _left = new();
    private ExperimentFeed? _feed;
    private IReadOnlyList<MeasureResponse> _measures = [];
    private IReadOnlyList<int>? _order;
    private ApiFailure? _failure;

    /// <summary>The experiment.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private RunsClient Client { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private string? Name => _feed switch
    {
        null => null,
        { Experiment.Name: { Length: > 0 } name } => name,
        { ReadyMade: { } ready } => ready.Name.Local(),
        _ => L["Experiment_Nameless", $"{Id:N}"[^4..]],
    };

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => LeaveAsync();

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => _feed?.Experiment.Id == Id ? Task.CompletedTask : LoadAsync();

    private async Task LoadAsync()
    {
        await LeaveAsync();
        CancellationToken left = (_left = new CancellationTokenSource()).Token;
        _failure = null;
        try
        {
            ExperimentFeed feed = await ExperimentFeed.OpenAsync(Id, Client, Time, left);
            if (left.IsCancellationRequested)
            {
                await feed.DisposeAsync();
                return;
            }

            _feed = feed;
            _feed.Changed += OnChanged;
            Show();
        }
        catch (ApiException exception)
        {
            _failure = exception.Failure;
        }
        catch (OperationCanceledException)
        {
            // Another experiment was chosen, or the page was left.
        }
    }

    private async ValueTask LeaveAsync()
    {
        await _left.CancelAsync();
        if (_feed is null)
            return;
        _feed.Changed -= OnChanged;
        await _feed.DisposeAsync();
        _feed = null;
    }

    private void OnChanged() => _ = InvokeAsync(() =>
    {
        Show();
        StateHasChanged();
    });

    private void Show()
    {
        if (_feed is null)
            return;
        IReadOnlyList<string> ids = _feed.ReadyMade?.Measures ?? Usual;
        _measures = MeasureList.Of(_feed.Results, ids);
        _order = _feed.Results.Picture == ExperimentPicture.Ranking && _feed.Experiment.Groups.Count > 0 && _measures.Count > 0
            ? [.. Standing.Of(_feed.Experiment, _feed.Results, _measures[0]).Select(row => row.Number)]
            : null;
    }
}
