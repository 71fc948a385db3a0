using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using OverfitWeb.Ui.Layout;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Charts;

/// <summary>
/// Lines over epochs with a legend and the same numbers as a table. It sends the drawing script only what is new; the
/// script (<c>wwwroot/js/chart.js</c>) decides when to redraw.
/// </summary>
public sealed partial class LineChart : IAsyncDisposable
{
    /// <summary>As in <c>chart.js</c>: beyond it, markers halve the frame rate (measured).</summary>
    private const int MostPointsWithMarkers = 2 * 201;

    private readonly Dictionary<string, int> _sent = [];
    private ElementReference _element;
    private IJSObjectReference? _module;
    private IJSObjectReference? _chart;
    private string? _drawn;
    private bool _busy;
    private bool _stale;
    private bool _open;
    private bool _disposed;

    /// <summary>What is measured.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The lines, those behind first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ChartSeries> Series { get; set; } = [];

    /// <summary>What the browser tests find it by.</summary>
    [Parameter]
    public string? TestId { get; set; }

    /// <summary>Bottom of the axis; null fits the data.</summary>
    [Parameter]
    public double? YMin { get; set; }

    /// <summary>Top of the axis; null fits the data.</summary>
    [Parameter]
    public double? YMax { get; set; }

    /// <summary>The last epoch that will come, so that a growing line moves into its space; null fits the data.</summary>
    [Parameter]
    public double? XMax { get; set; }

    /// <summary>Logarithmic values.</summary>
    [Parameter]
    public bool Logarithmic { get; set; }

    /// <summary>Digits behind the point.</summary>
    [Parameter]
    public int Decimals { get; set; } = Digits.Usual;

    /// <summary>Height of the drawing in pixels.</summary>
    [Parameter]
    public int Height { get; set; } = 360;

    [CascadingParameter]
    private ThemeState Theme { get; set; } = new(false);

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private bool HasMarkers =>
        Series.Where(series => series.Style != LineStyle.Band).Sum(series => series.Points.Count) <= MostPointsWithMarkers;

    private string Summary => $"{Title}. " + string.Join(". ", Series
        .Where(series => series.Style != LineStyle.Band && series.Points.Count > 0)
        .Select(series => L["Chart_Last", series.Name, Digits.Text(series.Points[^1].Y, Decimals), series.Points[^1].X].Value));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        try
        {
            if (_chart is not null)
            {
                await _chart.InvokeVoidAsync("dispose");
                await _chart.DisposeAsync();
            }

            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the drawing with it.
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/chart.js");
            _chart = await _module.InvokeAsync<IJSObjectReference>("create", _element);
        }

        await DrawAsync();
    }

    private async Task DrawAsync()
    {
        _stale = true;
        if (_chart is null || _busy)
            return;

        _busy = true;
        while (_stale && !_disposed)
        {
            _stale = false;
            await SendAsync(_chart);
        }

        _busy = false;
    }

    private async Task SendAsync(IJSObjectReference chart)
    {
        ChartLook look = Look();
        string drawn = look + string.Join('|', look.Lines);
        if (drawn != _drawn || Series.Any(series => series.Points.Count < _sent.GetValueOrDefault(series.Key)))
        {
            _drawn = drawn;
            _sent.Clear();
            await chart.InvokeVoidAsync("begin", look);
        }

        double?[][] tails = [.. Series.Select(Tail)];
        if (tails.Any(tail => tail.Length > 0))
            await chart.InvokeVoidAsync("append", (object)tails);
    }

    private ChartLook Look() => new(
        Theme.IsDark,
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        L["Epoch"],
        YMin,
        YMax,
        XMax,
        Logarithmic,
        Decimals,
        [.. Series.Select(series => new ChartLookLine(
            series.Key, series.Name, series.Color.For(Theme.IsDark), series.Style.ToString().ToLowerInvariant()))]);

    private double?[] Tail(ChartSeries series)
    {
        int sent = _sent.GetValueOrDefault(series.Key);
        _sent[series.Key] = series.Points.Count;
        return [.. series.Points.Skip(sent).SelectMany(point => series.Style == LineStyle.Band
            ? new[] { point.X, point.Low, point.Y }
            : [point.X, point.Y])];
    }

    private async Task SaveAsync(string format)
    {
        if (_chart is not null)
            await _chart.InvokeVoidAsync("save", format, Title);
    }
}
