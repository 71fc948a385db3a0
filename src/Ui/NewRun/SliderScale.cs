using OverfitWeb.Contracts.Catalog;

namespace OverfitWeb.Ui.NewRun;

/// <summary>
/// The stops of a slider: 1–2–5 or 1–3–10 where the catalogue asks for a logarithmic scale, even steps elsewhere. Any
/// other value can be typed.
/// </summary>
public static class SliderScale
{
    private const int MostEvenSteps = 20;
    private const double UsualLowest = 1e-4;
    private static readonly double[] OneTwoFive = [1, 2, 5];
    private static readonly double[] OneThree = [1, 3];
    private static readonly int[] EvenSteps = [1, 2, 5, 10];

    /// <summary>The stops, rising; none for a parameter without two ends, or with too many values to slide over.</summary>
    public static IReadOnlyList<double> Stops(CatalogParameter parameter)
    {
        if (parameter is not { Minimum: { } low, Maximum: { } high } || low >= high)
            return [];

        double? usual = parameter.Default is { ValueKind: System.Text.Json.JsonValueKind.Number } number ? number.GetDouble() : null;
        bool whole = parameter.Type is ParameterType.Integer or ParameterType.IntegerList;
        bool isLog = parameter.LogScale || (usual > 0 && usual * 1000 <= high - low);
        return isLog ? Logarithmic(parameter, low, high, usual, whole) : Even(parameter, low, high, whole);
    }

    /// <summary>The index of the stop nearest to a value, by ratio where all stops but the first are positive.</summary>
    public static int Nearest(IReadOnlyList<double> stops, double value)
    {
        int best = 0;
        for (int i = 1; i < stops.Count; i++)
        {
            if (Distance(stops[i], value) < Distance(stops[best], value))
                best = i;
        }

        return best;
    }

    private static double[] Logarithmic(CatalogParameter parameter, double low, double high, double? usual, bool whole)
    {
        double first = low > 0 ? low : whole ? 1 : Math.Min(UsualLowest, usual > 0 ? usual.Value / 100 : UsualLowest);
        double[] mantissas = usual > 0 && IsThree(usual.Value) ? OneThree : OneTwoFive;
        var stops = new List<double>();
        if (low == 0 && !parameter.ExclusiveMinimum)
            stops.Add(0);
        for (int power = (int)Math.Floor(Math.Log10(first)); power <= Math.Ceiling(Math.Log10(high)); power++)
        {
            // From text, so that 0.3 is not 0.30000000000000004.
            stops.AddRange(mantissas
                .Select(mantissa => double.Parse($"{mantissa}e{power}", System.Globalization.CultureInfo.InvariantCulture))
                .Where(stop => stop >= first * 0.999 && stop < high));
        }

        if (!parameter.ExclusiveMaximum)
            stops.Add(high);
        return [.. stops];
    }

    private static double[] Even(CatalogParameter parameter, double low, double high, bool whole)
    {
        double step = 1;
        if (!whole || high - low > MostEvenSteps)
        {
            double raw = (high - low) / MostEvenSteps;
            double power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
            step = EvenSteps.Select(mantissa => mantissa * power).First(candidate => candidate >= raw * 0.999);
        }

        var stops = new List<double>();
        for (int i = 0; low + (i * step) <= high + (step / 1000); i++)
            stops.Add(Math.Round(low + (i * step), 10));
        if (parameter.ExclusiveMinimum)
            stops.RemoveAt(0);
        if (parameter.ExclusiveMaximum && stops[^1] >= high)
            stops.RemoveAt(stops.Count - 1);
        return [.. stops];
    }

    private static bool IsThree(double value) => Math.Abs((value / Math.Pow(10, Math.Floor(Math.Log10(value)))) - 3) < 1e-9;

    private static double Distance(double stop, double value) =>
        stop > 0 && value > 0 ? Math.Abs(Math.Log(stop / value)) : stop == value ? 0 : 1e6 + Math.Abs(stop - value);
}
