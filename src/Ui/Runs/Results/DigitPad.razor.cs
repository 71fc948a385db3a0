using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using OverfitWeb.Contracts.Analysis;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs.Results;

/// <summary>
/// A digit drawn by hand and what the run takes it for, while it is drawn. <c>wwwroot/js/digit.js</c> has the pen and makes
/// of the drawing what the network was trained on.
/// </summary>
public sealed partial class DigitPad : IAsyncDisposable
{
    private const int Classes = 10;

    private readonly CancellationTokenSource _left = new();
    private ElementReference _canvas;
    private ElementReference _seen;
    private DotNetObjectReference<DigitPad>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _pad;
    private double[]? _pixels;
    private PredictResponse? _answer;
    private ApiFailure? _failure;
    private WeightsChoice _asked;
    private bool _busy;
    private bool _stale;
    private bool _penDown;

    /// <summary>The run that is asked.</summary>
    [Parameter, EditorRequired]
    public Guid Run { get; set; }

    /// <summary>Which of its weights.</summary>
    [Parameter]
    public WeightsChoice Weights { get; set; }

    [Inject]
    private AnalysisClient Analysis { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    /// <summary>The drawing changed: 784 values, 0 black … 1 white; null for an empty one.</summary>
    [JSInvokable]
    public Task OnDrawn(double[]? pixels)
    {
        _pixels = pixels;
        if (pixels is null)
            _answer = null;
        return AskAsync();
    }

    /// <summary>The pen was set down or lifted by the keyboard.</summary>
    [JSInvokable]
    public void OnPen(bool down)
    {
        _penDown = down;
        StateHasChanged();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        try
        {
            if (_pad is not null)
            {
                await _pad.InvokeVoidAsync("dispose");
                await _pad.DisposeAsync();
            }

            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the canvas with it.
        }

        _self?.Dispose();
        _left.Dispose();
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Weights == _asked ? Task.CompletedTask : AskAsync();

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _self = DotNetObjectReference.Create(this);
        _module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/digit.js");
        if (!_left.IsCancellationRequested)
            _pad = await _module.InvokeAsync<IJSObjectReference>("create", _canvas, _seen, _self);
    }

    private static string Part(double? probability) => (probability ?? 0).ToString("0.###", CultureInfo.InvariantCulture);

    private async Task ClearAsync()
    {
        if (_pad is not null)
            await _pad.InvokeVoidAsync("clear");
        _penDown = false;
        await OnDrawn(null);
    }

    /// <summary>While a question is under way the newest drawing waits, and no other.</summary>
    private async Task AskAsync()
    {
        (_stale, _asked) = (true, Weights);
        StateHasChanged();
        if (_busy)
            return;

        _busy = true;
        while (_stale && !_left.IsCancellationRequested)
        {
            _stale = false;
            await AskOnceAsync();
        }

        _busy = false;
        if (!_left.IsCancellationRequested)
            StateHasChanged();
    }

    private async Task AskOnceAsync()
    {
        _failure = null;
        if (_pixels is not { } pixels)
            return;
        try
        {
            PredictResponse answer = await Analysis.PredictAsync(Run, Weights, pixels, _left.Token);
            _answer = _pixels is null ? null : answer;
        }
        catch (ApiException exception)
        {
            (_failure, _stale) = (exception.Failure, false);
        }
        catch (OperationCanceledException)
        {
            // The pad was left.
        }
    }
}
