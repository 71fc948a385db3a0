using System.Globalization;
using Microsoft.AspNetCore.Components;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Layout;

namespace OverfitWeb.Ui.Runs;

/// <summary>A run's two curves, as small as a word: train solid, test dashed, 0 … 1 from bottom to top. The numbers stand beside it.</summary>
public sealed partial class SparkLine
{
    private const int Width = 96;
    private const int Height = 30;
    private const int Edge = 2;

    /// <summary>The curves; null while they are not there.</summary>
    [Parameter]
    public Spark? Spark { get; set; }

    /// <summary>Records that the run will have: the width of the picture.</summary>
    [Parameter]
    public int Records { get; set; }

    /// <summary>The run's colour.</summary>
    [Parameter, EditorRequired]
    public RunColor Color { get; set; } = null!;

    [CascadingParameter]
    private ThemeState Theme { get; set; } = new(false);

    private string Line(Func<(int Seq, double Train, double Test), double> value)
    {
        double last = Math.Max(Spark!.Points[^1].Seq, Records);
        return string.Join(' ', Spark.Points.Select(point => string.Create(
            CultureInfo.InvariantCulture,
            $"{Edge + ((Width - (2 * Edge)) * (point.Seq - 1) / Math.Max(1, last - 1)):0.#},{Height - Edge - ((Height - (2 * Edge)) * value(point)):0.#}")));
    }
}
