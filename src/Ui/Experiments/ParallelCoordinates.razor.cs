using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Layout;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>More axes than two: every group is a line through its values, ending at what was measured and coloured by it.</summary>
public sealed partial class ParallelCoordinates
{
    private const double Width = 1000;
    private const double Height = 380;
    private const double Top = 40;
    private const double Bottom = 355;
    private const double Side = 70;
    private const int MostLabels = 12;

    private IReadOnlyList<Column> _columns = [];
    private List<Line> _lines = [];
    private Reach _reach = Reach.Around([]);
    private int _picked = -1;

    /// <summary>The results.</summary>
    [Parameter, EditorRequired]
    public ExperimentResults Results { get; set; } = null!;

    /// <summary>What the lines end at.</summary>
    [Parameter, EditorRequired]
    public MeasureResponse Measure { get; set; } = null!;

    /// <summary>Tools in its head.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [CascadingParameter]
    private ThemeState Theme { get; set; } = new(false);

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private string Gradient => $"linear-gradient(to right, {string.Join(", ", HeatColors.Stops.Select(stop => Stroke(stop)))})";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        ResultRow[] rows = [.. Results.Rows.Where(row => row.Measures.ContainsKey(Measure.Id))];
        _reach = Reach.Around(rows.Select(row => row.Measures[Measure.Id].Mean));
        AxisPlaces[] axes = [.. Results.Axes.Select(axis => new AxisPlaces(axis))];
        double step = (Width - (2 * Side)) / axes.Length;
        _columns =
        [
            .. axes.Select((axis, at) => new Column(Number(Side + (at * step)), axis.Name, at == 0 ? "start" : "middle", false,
                [.. axis.Labels(MostLabels).Select(label => (label.Text, Y(label.Place)))])),
            new(Number(Width - Side), Measure.Name.Local(), "end", true, [.. _reach.Ticks.Select(tick => (MeasureText.Short(tick), Y(_reach.Place(tick))))]),
        ];
        _lines = [.. rows.OrderBy(row => row.Measures[Measure.Id].Mean).Select(row =>
        {
            MeasureEstimate estimate = row.Measures[Measure.Id];
            IEnumerable<string> points = axes.Select((axis, at) => $"{Number(Side + (at * step))},{Y(axis.Place(row.Values[at]), 0)}")
                .Append($"{Number(Width - Side)},{Y(_reach.Place(estimate.Mean), 0)}");
            return new Line(row.Group, $"{row.Label.Local()}: {MeasureText.Estimate(Measure, estimate)}", string.Join(' ', points), Stroke(_reach.Place(estimate.Mean)));
        })];
    }

    // The palest would vanish on the page.
    private string Stroke(double place) => HeatColors.At(0.25 + (0.75 * place), Theme.IsDark).Back;

    private static string Y(double place, double down = 4) => Number(Bottom - (place * (Bottom - Top)) + down);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private sealed record Column(string X, string Name, string Anchor, bool Last, IReadOnlyList<(string Label, string Y)> Ticks)
    {
        public string TickAnchor => Last ? "start" : "end";

        public string LabelX => Number(double.Parse(X, CultureInfo.InvariantCulture) + (Last ? 8 : -8));
    }

    private sealed record Line(int Row, string Name, string Points, string Color);
}
