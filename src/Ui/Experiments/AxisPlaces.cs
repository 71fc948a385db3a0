using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Experiments;

/// <summary>Where the values of an axis lie between its two ends, 0 to 1.</summary>
public sealed class AxisPlaces
{
    private readonly AxisResponse _axis;
    private readonly double[] _places;

    /// <summary>Places them.</summary>
    public AxisPlaces(AxisResponse axis)
    {
        _axis = axis;
        double[] at = [.. axis.Values.Select((value, number) => axis.Scale switch
        {
            AxisScale.Category => number,
            AxisScale.Log => Math.Log(value.Value.GetDouble()),
            _ => value.Value.GetDouble(),
        })];
        double[] finite = [.. at.Where(double.IsFinite).DefaultIfEmpty(0)];
        (double low, double high) = (finite.Min(), finite.Max());
        // A 0 on a logarithmic axis lies at its lower end.
        _places = [.. at.Select(value => high > low ? Math.Clamp((value - low) / (high - low), 0, 1) : 0.5)];
    }

    /// <summary>What people call it.</summary>
    public string Name => _axis.Name.Local();

    /// <summary>Of the value with a number.</summary>
    public double Place(int value) => _places[value];

    /// <summary>Values to be written beside it; of too many, evenly spread ones.</summary>
    public IEnumerable<(string Text, double Place)> Labels(int most)
    {
        int[] order = [.. Enumerable.Range(0, _places.Length).OrderBy(value => _places[value])];
        int every = (order.Length + most - 1) / most;
        return order.Where((_, at) => at % every == 0 || at == order.Length - 1).Select(value => (_axis.Values[value].Label.Local(), _places[value]));
    }
}
