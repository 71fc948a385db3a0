using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.NewRun;

/// <summary>A run of one's own: every member of a spec, checked while it changes, and the whole form in the address.</summary>
public sealed partial class NewRunPage : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(350);

    private readonly CancellationTokenSource _disposed = new();
    private readonly RunStarter _starter = new();
    private IReadOnlyList<PresetResponse> _presets = [];
    private IReadOnlyList<string> _unread = [];
    private IReadOnlyList<RunResponse> _queued = [];
    private FormState? _form;
    private ValidateRunResponse? _check;
    private ApiFailure? _failure;
    private ApiFailure? _checkFailure;
    private ApiFailure? _startFailure;
    private string? _written;
    private bool _checking;
    private bool _starting;
    private bool _focusError;
    private int _edits;

    [Inject]
    private RunsClient Client { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private string Title => _form?.Lesson is { Title.Length: > 0 } lesson ? lesson.Title : L["New_Title"];

    private string StartText => (_starting, _form?.Draft.Runs) switch
    {
        (true, _) => L["Starting"],
        (_, > 1 and { } runs) => L["Form_StartMany", runs],
        _ => L["Form_Start"],
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        _disposed.Cancel();
        _disposed.Dispose();
    }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync()
    {
        Navigation.LocationChanged += OnLocationChanged;
        return LoadAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focusError || _form is null)
            return;

        _focusError = false;
        // The first on the page, in the order in which the fields stand there.
        string? wrong = _form.OwnError ?? _form.Fields.FirstOrDefault(field => _form.ErrorAt(field) is not null);
        if (wrong is not null)
            await _form.FocusAsync(wrong);
    }

    private async Task LoadAsync()
    {
        _failure = null;
        try
        {
            Task<CatalogResponse> catalog = Client.GetCatalogAsync(_disposed.Token);
            _presets = await Client.GetPresetsAsync(_disposed.Token);
            Read(await catalog);
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

    private void Read(CatalogResponse catalog)
    {
        DraftReading reading = DraftLink.Read(new Uri(Navigation.Uri).Query, _presets);
        _unread = reading.Unread;
        _form = new FormState(catalog, reading);
        _form.Changed += OnChanged;
        _written = Navigation.Uri;
        _ = CheckAsync(++_edits);
    }

    // Back, forward, or a link to this page from itself: the address says what the form is.
    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        bool isHere = new Uri(change.Location).AbsolutePath == Navigation.ToAbsoluteUri(DraftLink.Page).AbsolutePath;
        if (!isHere || Uri.UnescapeDataString(change.Location) == Uri.UnescapeDataString(_written ?? "") || _form is null)
            return;
        Read(_form.Catalog);
        StateHasChanged();
    }

    private void OnChanged()
    {
        StateHasChanged();
        _ = FollowAsync(++_edits);
    }

    private async Task FollowAsync(int edit)
    {
        await Task.Delay(Pause, Time, _disposed.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (edit != _edits || _disposed.IsCancellationRequested)
            return;

        WriteAddress();
        await CheckAsync(edit);
    }

    private void WriteAddress()
    {
        string link = DraftLink.Write(_form!.Draft, _form.Lesson);
        _written = Navigation.ToAbsoluteUri(link).AbsoluteUri;
        Navigation.NavigateTo(link, replace: true);
    }

    private async Task CheckAsync(int edit)
    {
        _checking = true;
        try
        {
            ValidateRunResponse check = await Client.ValidateAsync(_form!.Draft.Request(), _disposed.Token);
            Show(edit, check, FormErrors.None, null);
        }
        catch (ApiException exception) when (exception.Failure.Errors.Count > 0)
        {
            Show(edit, null, new FormErrors(exception.Failure.Errors), null);
        }
        catch (ApiException exception)
        {
            Show(edit, null, FormErrors.None, exception.Failure);
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private void Show(int edit, ValidateRunResponse? check, FormErrors errors, ApiFailure? failure)
    {
        if (edit != _edits || _disposed.IsCancellationRequested)
            return;
        (_checking, _check, _checkFailure) = (false, check, failure);
        _form!.Errors = errors;
        StateHasChanged();
    }

    private async Task StartAsync()
    {
        if (_starting || _form is null)
            return;

        _focusError = _form.OwnError is not null;
        if (_focusError)
            return;

        (_starting, _startFailure) = (true, null);
        try
        {
            _queued = await _starter.StartAsync(_form.Draft, Client, _disposed.Token);
            if (_form.Draft.Roll)
                WriteAddress();
            Navigation.NavigateTo(_queued is [{ } run] ? $"runs/{run.Id}" : $"compare?runs={string.Join(',', _queued.Select(item => item.Id))}");
        }
        catch (ApiException exception) when (exception.Failure.Errors.Count > 0)
        {
            _edits++;
            (_form.Errors, _focusError, _checking) = (new FormErrors(exception.Failure.Errors), true, false);
        }
        catch (ApiException exception)
        {
            (_startFailure, _queued) = (exception.Failure, _starter.Queued);
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        finally
        {
            _starting = false;
        }
    }
}
