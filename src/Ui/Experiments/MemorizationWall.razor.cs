using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Resources;
using OverfitWeb.Ui.Runs.Results;

namespace OverfitWeb.Ui.Experiments;

/// <summary>The training images with a wrong label, each of which flips when the network has learned the wrong label by heart.</summary>
public sealed partial class MemorizationWall : IAsyncDisposable
{
    /// <summary>Frames of the whole training when it is played.</summary>
    private const int Frames = 60;

    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(120);

    private readonly CancellationTokenSource _left = new();
    private readonly string _id = $"wall-{Guid.NewGuid():N}";
    private MemorizationResponse? _wall;
    private Dictionary<int, string> _pictures = [];
    private ApiFailure? _failure;
    private Guid? _run;
    private int _record = 1;
    private int _known = -1;
    private bool _playing;
    private bool _asking;

    /// <summary>The experiment; its groups have wrong labels.</summary>
    [Parameter, EditorRequired]
    public ExperimentResponse Experiment { get; set; } = null!;

    [Inject]
    private RunsClient Client { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private string Told => _wall is null ? "" : L["Wall_Told", _wall.Items.Count(IsMemorized), _wall.Items.Count, _wall.Epochs.Count > 0 ? _wall.Epochs[_record - 1] : 0];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _left.CancelAsync();

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        IEnumerable<ExperimentTrial> trials = Experiment.Groups.SelectMany(group => group.Trials);
        _run ??= trials.FirstOrDefault(trial => trial.Records > 0)?.Run;
        // The wall grows with its run.
        if (_run is { } run && trials.First(trial => trial.Run == run).Records is var records && records != _known && !_asking)
        {
            _known = records;
            await LoadAsync();
        }
    }

    private bool IsMemorized(MemorizedImage image) => image.Flips.Count(flip => flip <= _record) % 2 == 1;

    private async Task LoadAsync()
    {
        (_asking, _failure) = (true, null);
        bool atEnd = _wall is null || _wall.Run != _run || _record == _wall.Epochs.Count;
        try
        {
            MemorizationResponse wall = await Client.GetMemorizationAsync(_run!.Value, _left.Token);
            if (_wall?.Run != wall.Run)
                _pictures = wall.Items.ToDictionary(image => image.Index, image => GreyPicture.Address(image.Pixels, wall.Side));
            _wall = wall;
            if (atEnd || _record > wall.Epochs.Count)
                _record = Math.Max(1, wall.Epochs.Count);
        }
        catch (ApiException exception)
        {
            _failure = exception.Failure;
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }

        _asking = false;
    }

    private Task ChooseAsync(ChangeEventArgs change)
    {
        _run = Guid.Parse((string)change.Value!);
        _playing = false;
        return LoadAsync();
    }

    private void Move(ChangeEventArgs change)
    {
        _playing = false;
        _record = int.Parse((string)change.Value!, CultureInfo.InvariantCulture);
    }

    private async Task TogglePlay()
    {
        _playing = !_playing;
        if (!_playing)
            return;
        if (_record >= _wall!.Epochs.Count)
            _record = 1;
        int step = Math.Max(1, _wall.Epochs.Count / Frames);
        while (_playing && _record < _wall.Epochs.Count && !_left.IsCancellationRequested)
        {
            await Task.Delay(Frame, Time);
            if (!_playing)
                return;
            _record = Math.Min(_wall.Epochs.Count, _record + step);
            StateHasChanged();
        }

        _playing = false;
    }
}
