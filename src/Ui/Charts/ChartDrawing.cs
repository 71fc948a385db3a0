using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace OverfitWeb.Ui.Charts;

/// <summary>
/// One drawing in the browser. It is sent only what is new; the script (<c>wwwroot/js/chart.js</c>) decides when to redraw.
/// </summary>
internal sealed class ChartDrawing : IAsyncDisposable
{
    private readonly Dictionary<string, int> _sent = [];
    private IJSObjectReference? _module;
    private IJSObjectReference? _chart;
    private string? _look;
    private string? _view;
    private bool _busy;
    private bool _stale;
    private bool _disposed;

    /// <summary>Loads the script and joins the charts that share <paramref name="group"/>.</summary>
    public async Task CreateAsync(
        IJSRuntime js, ElementReference element, ElementReference layer, ElementReference reset, string group)
    {
        _module = await js.InvokeAsync<IJSObjectReference>("import", "./js/chart.js");
        if (!_disposed)
            _chart = await _module.InvokeAsync<IJSObjectReference>("create", element, layer, reset, group);
    }

    /// <summary>Sends what changed since the last time. While a call is under way the newest state waits, and no more.</summary>
    public async Task DrawAsync(Func<(ChartLook Look, ChartView View, IReadOnlyList<ChartSeries> Series)> current)
    {
        _stale = true;
        if (_chart is null || _busy)
            return;

        _busy = true;
        while (_stale && !_disposed)
        {
            _stale = false;
            (ChartLook look, ChartView view, IReadOnlyList<ChartSeries> series) = current();
            await SendAsync(_chart, look, view, series);
        }

        _busy = false;
    }

    /// <summary>Ends when the lines can be seen, or at once where the chart cannot.</summary>
    public async Task DrawnAsync()
    {
        if (_chart is not null)
            await _chart.InvokeVoidAsync("drawn");
    }

    /// <summary>Saves as <c>png</c>, <c>svg</c> or <c>csv</c>.</summary>
    public async Task SaveAsync(string format, string title)
    {
        if (_chart is not null)
            await _chart.InvokeVoidAsync("save", format, title);
    }

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

    private async Task SendAsync(IJSObjectReference chart, ChartLook look, ChartView view, IReadOnlyList<ChartSeries> series)
    {
        string lookNow = look + string.Join('|', look.Lines);
        if (lookNow != _look || series.Any(line => line.Points.Count < _sent.GetValueOrDefault(line.Key)))
        {
            _look = lookNow;
            _view = null;
            _sent.Clear();
            await chart.InvokeVoidAsync("begin", look);
        }

        double?[][] tails = [.. series.Select(Tail)];
        if (tails.Any(tail => tail.Length > 0))
            await chart.InvokeVoidAsync("append", (object)tails);

        string viewNow = view + string.Join('|', view.Marks);
        if (viewNow == _view)
            return;
        _view = viewNow;
        await chart.InvokeVoidAsync("show", view);
    }

    private double?[] Tail(ChartSeries series)
    {
        int sent = _sent.GetValueOrDefault(series.Key);
        _sent[series.Key] = series.Points.Count;
        var tail = new List<double?>();
        for (int at = sent; at < series.Points.Count; at++)
        {
            ChartPoint point = series.Points[at];
            if (series.Style == LineStyle.Band)
                tail.AddRange([point.X, point.Low, point.Y]);
            else
                tail.AddRange([point.X, point.Y]);
        }

        return [.. tail];
    }
}
