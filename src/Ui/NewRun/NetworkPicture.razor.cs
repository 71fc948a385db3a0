using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.NewRun;

/// <summary>
/// The network as columns of neurons: pixels, hidden layers, classes. A column grows with the logarithm of its width; with
/// dropout the share of its neurons that is dropped is crossed out.
/// </summary>
public sealed partial class NetworkPicture
{
    private const int Pixels = 784;
    private const int Classes = 10;
    private const int MostColumns = 14;
    private const int MostNodes = 8;
    private const double Height = 190;
    private const double Step = 21;
    private const double Radius = 6.5;
    private const double Middle = (Height - 22) / 2;
    private const double Apart = 62;

    private Column[] _columns = [];

    /// <summary>Widths of the hidden layers.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<double> Hidden { get; set; } = [];

    /// <summary>Probability of dropping a hidden neuron; 0 for none.</summary>
    [Parameter]
    public double Dropout { get; set; }

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private double Width => (_columns.Length * Apart) + 8;

    private string Label => L["Network_Alt", string.Join('–', Hidden.Prepend(Pixels).Append(Classes))];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        double?[] hidden = [.. Hidden.Select(width => (double?)width)];
        if (hidden.Length > MostColumns)
            hidden = [.. hidden[..(MostColumns / 2)], null, .. hidden[^(MostColumns / 2)..]];
        double?[] widths = [Pixels, .. hidden, Classes];
        _columns = [.. widths.Select((width, place) => Make(place, width, place > 0 && place < widths.Length - 1 ? Dropout : 0))];
    }

    private Column Make(int place, double? width, double dropout)
    {
        double x = (Apart / 2) + 4 + (place * Apart);
        if (width is not { } count)
            return new Column(place, x, [], false, $"⋯ {Hidden.Count - MostColumns}");

        int nodes = (int)Math.Clamp(Math.Round(count <= 4 ? count : 4 + ((MostNodes - 4) * Math.Log(count / 4) / Math.Log(100))), 1, MostNodes);
        bool isCut = count > nodes;
        // Where some are left out an even number stands around the dots.
        if (isCut)
            nodes = Math.Max(2, nodes / 2 * 2);
        var list = new List<(double, bool)>();
        int crossed = (int)Math.Round(nodes * Math.Clamp(dropout, 0, 1), MidpointRounding.AwayFromZero);
        if (dropout > 0)
            crossed = Math.Clamp(crossed, 1, nodes);
        double gap = isCut ? Step * 0.6 : 0;
        for (int i = 0; i < nodes; i++)
        {
            double y = Middle + ((i - ((nodes - 1) / 2.0)) * Step * 0.86) + (i < nodes / 2 ? -gap / 2 : gap / 2);
            list.Add((y, ((i * 5) + (place * 3)) % nodes < crossed));
        }

        return new Column(place, x, [.. list], isCut, count.ToString("#,0", CultureInfo.CurrentCulture));
    }

    private static string Wires(Column from, Column to)
    {
        var path = new StringBuilder();
        foreach ((double y1, bool crossed1) in from.Nodes)
        {
            foreach ((double y2, bool crossed2) in to.Nodes.Where(_ => !crossed1))
            {
                if (!crossed2)
                    path.Append('M').Append(N(from.X + Radius)).Append(' ').Append(N(y1)).Append('L').Append(N(to.X - Radius)).Append(' ').Append(N(y2));
            }
        }

        return path.ToString();
    }

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private sealed record Column(int Place, double X, (double Y, bool IsCrossed)[] Nodes, bool IsCut, string Text);
}
