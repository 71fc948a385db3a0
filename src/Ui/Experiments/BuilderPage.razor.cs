using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>An experiment of one's own: what it would take, and what is wrong with it, is said before anything is queued.</summary>
public sealed partial class BuilderPage : IAsyncDisposable
{
    private const int MostAxes = 6;

    /// <summary>What of a request has a field beside which its errors stand.</summary>
    private static readonly string[] Places = ["/base", "/name", "/readyMade", "/seeds", "/budget", "/axes"];

    private static readonly TimeSpan Still = TimeSpan.FromMilliseconds(350);

    private CancellationTokenSource _asking = new();
    private BuilderModel _model = new(null);
    private IReadOnlyList<PresetResponse>? _presets;
    private ReadyMadeResponse? _ready;
    private ExperimentEstimate? _estimate;
    private ApiFailure? _problem;
    private ApiFailure? _failure;
    private string? _shown;
    private bool _starting;

    /// <summary>A request to begin with, as JSON.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "request")]
    public string? Request { get; set; }

    [Inject]
    private RunsClient Client { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private string Unplaced => string.Join(" ", (_problem?.Errors ?? new Dictionary<string, IReadOnlyList<string>>())
        .Where(error => !Places.Any(place => error.Key.StartsWith(place, StringComparison.Ordinal)))
        .SelectMany(error => error.Value));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _asking.CancelAsync();

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        if (_shown is not null && Request == _shown)
            return Task.CompletedTask;
        _shown = Request ?? "";
        _model = new(ExperimentAddress.Parse(Request));
        return LoadAsync();
    }

    private static string Address(int axis) => $"/axes/{axis}";

    private async Task LoadAsync()
    {
        _failure = null;
        try
        {
            _presets = await Client.GetPresetsAsync();
            _ready = _model.ReadyMade is { } id ? (await Client.GetReadyMadeAsync()).FirstOrDefault(one => one.Id == id) : null;
            await AskAsync();
        }
        catch (ApiException exception)
        {
            _failure = exception.Failure;
        }
    }

    private void Add()
    {
        string[] taken = [.. _model.Axes.Select(axis => axis.Pointer)];
        BuilderAxis axis = new();
        axis.Choose(AxisMember.All.First(member => !taken.Contains(member.Pointer)).Pointer);
        _model.Axes.Add(axis);
        AskSoon();
    }

    private void Remove(BuilderAxis axis)
    {
        _model.Axes.Remove(axis);
        AskSoon();
    }

    /// <summary>Asks once somebody has stopped typing.</summary>
    private void AskSoon() => _ = InvokeAsync(async () =>
    {
        await _asking.CancelAsync();
        CancellationToken cancel = (_asking = new()).Token;
        try
        {
            await Task.Delay(Still, Time, cancel);
            await AskAsync();
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // Something else was typed.
        }
    });

    private async Task AskAsync()
    {
        CancellationToken cancel = _asking.Token;
        try
        {
            ExperimentEstimate estimate = await Client.ValidateExperimentAsync(_model.ToRequest(), cancel);
            (_estimate, _problem) = (estimate, null);
        }
        catch (ApiException exception)
        {
            _problem = exception.Failure;
        }
    }

    private async Task StartAsync()
    {
        _starting = true;
        try
        {
            ExperimentResponse made = await Client.CreateExperimentAsync(Named());
            Navigation.NavigateTo($"experiments/{made.Id}");
        }
        catch (ApiException exception)
        {
            _problem = exception.Failure;
        }

        _starting = false;
    }

    // In the list of experiments, what differs tells more than a number.
    private ExperimentRequest Named()
    {
        ExperimentRequest request = _model.ToRequest();
        string[] names = [.. AxisMember.All.Where(member => request.Axes.Any(axis => axis.Pointer == member.Pointer)).Select(member => L[member.Key].Value)];
        return request.Name.Length > 0 || request.ReadyMade is not null ? request : request with { Name = string.Join(" × ", names) };
    }

    private string Errors(params ReadOnlySpan<string> places) => Errors(places, exactly: false);

    private string Errors(string place, bool exactly) => Errors([place], exactly);

    private string Errors(ReadOnlySpan<string> places, bool exactly)
    {
        List<string> found = [];
        foreach (string place in places)
        {
            found.AddRange((_problem?.Errors ?? new Dictionary<string, IReadOnlyList<string>>())
                .Where(error => error.Key == place || (!exactly && error.Key.StartsWith(place + "/", StringComparison.Ordinal)))
                .SelectMany(error => error.Value));
        }

        return string.Join(" ", found);
    }
}
