using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using OverfitWeb.Ui.Layout;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Charts;

/// <summary>
/// Lines over epochs with a legend and the same numbers as a table. Inside a <see cref="ChartBoard"/> it shares its epoch
/// axis, crosshair and zoom with the other charts there.
/// </summary>
public sealed partial class LineChart : IAsyncDisposable
{
    /// <summary>As in <c>chart/points.js</c>: beyond it, markers halve the frame rate (measured).</summary>
    private const int MostPointsWithMarkers = 2 * 201;

    private readonly string _alone = Guid.NewGuid().ToString("N");
    private readonly ChartDrawing _drawing = new();
    private readonly string _keys = $"keys-{Guid.NewGuid():N}";
    private ElementReference _element;
    private ElementReference _layer;
    private ElementReference _reset;
    private bool _open;
    private bool? _logY;

    /// <summary>What is measured.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The lines, those behind first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ChartSeries> Series { get; set; } = [];

    /// <summary>What is marked in it.</summary>
    [Parameter]
    public IReadOnlyList<ChartMark> Marks { get; set; } = [];

    /// <summary>The definition of what is measured, in a sentence.</summary>
    [Parameter]
    public string? Help { get; set; }

    /// <summary>What the browser tests find it by.</summary>
    [Parameter]
    public string? TestId { get; set; }

    /// <summary>What runs along the bottom; null for epochs.</summary>
    [Parameter]
    public string? XTitle { get; set; }

    /// <summary>How that is divided.</summary>
    [Parameter]
    public XScale XScale { get; set; }

    /// <summary>Bottom of the axis; null fits the data. A logarithmic axis fits the data always.</summary>
    [Parameter]
    public double? YMin { get; set; }

    /// <summary>Top of the axis; null fits the data.</summary>
    [Parameter]
    public double? YMax { get; set; }

    /// <summary>The last epoch that will come, so that a growing line moves into its space; null fits the data.</summary>
    [Parameter]
    public double? XMax { get; set; }

    /// <summary>Logarithmic values, unless the switch says otherwise.</summary>
    [Parameter]
    public bool Logarithmic { get; set; }

    /// <summary>Whether there is a switch between linear and logarithmic values.</summary>
    [Parameter]
    public bool LogSwitch { get; set; }

    /// <summary>Digits behind the point.</summary>
    [Parameter]
    public int Decimals { get; set; } = Digits.Usual;

    /// <summary>Height of the drawing in pixels.</summary>
    [Parameter]
    public int Height { get; set; } = 360;

    /// <summary>Its lines are there for the first time.</summary>
    [Parameter]
    public EventCallback OnDrawn { get; set; }

    [CascadingParameter]
    private ThemeState Theme { get; set; } = new(false);

    [CascadingParameter]
    private ChartBoardState? Board { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private bool LogY => _logY ?? Logarithmic;

    private bool HasMarkers =>
        Series.Where(series => series.Style != LineStyle.Band).Sum(series => series.Points.Count) <= MostPointsWithMarkers;

    // One line that is called as its chart needs no second name.
    private IEnumerable<ChartSeries> Legend
    {
        get
        {
            ChartSeries[] named = [.. Series.Where(series => series.Name.Length > 0 && series.EndLabel is null)];
            return named is [var one] && string.Equals(one.Name, Title, StringComparison.CurrentCultureIgnoreCase) ? [] : named;
        }
    }

    private string Summary => $"{Title}. " + string.Join(". ", Series
        .Where(series => series.Name.Length > 0 && series.Style != LineStyle.Band && series.Points.Count > 0)
        .Select(series => L["Chart_Last", series.Name, Digits.Text(series.Points[^1].Y, Decimals), series.Points[^1].X].Value));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _drawing.DisposeAsync();

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await _drawing.CreateAsync(Js, _element, _layer, _reset, Board?.Key ?? _alone);
        await _drawing.DrawAsync(() => (Look(), View(), Series));
        if (!firstRender || !OnDrawn.HasDelegate)
            return;
        await _drawing.DrawnAsync();
        await OnDrawn.InvokeAsync();
    }

    private ChartLook Look() => new(
        Theme.IsDark,
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        [.. Series.Select(series => new ChartLookLine(
            series.Key,
            series.Name,
            series.Color.For(Theme.IsDark),
            series.Style.ToString().ToLowerInvariant(),
            series.Pattern,
            series.Faint,
            series.IntervalOf,
            series.EndLabel))]);

    private ChartView View() => new(
        XTitle ?? L["Epoch"],
        XMax,
        YMin,
        YMax,
        XScale.ToString().ToLowerInvariant(),
        Board?.LogX ?? false,
        LogY,
        Board?.Smoothing ?? 0,
        Decimals,
        [.. Marks.Select(mark => new ChartViewMark(mark.X, mark.Y, mark.Label, mark.Color.For(Theme.IsDark)))]);

    private Task SaveAsync(string format) => _drawing.SaveAsync(format, Title);
}
