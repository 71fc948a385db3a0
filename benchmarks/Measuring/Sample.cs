using System.Text.Json.Nodes;

namespace OverfitWeb.Benchmarks.Measuring;

/// <summary>Several measurements of the same thing.</summary>
internal sealed class Sample(IEnumerable<double> values)
{
    private readonly double[] _values = [.. values];

    public IReadOnlyList<double> Values => _values;

    public double Median
    {
        get
        {
            double[] sorted = [.. _values.Order()];
            int middle = sorted.Length / 2;
            return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }

    public double Min => _values.Min();

    public double Max => _values.Max();

    public JsonObject ToJson() => new()
    {
        ["median"] = Median,
        ["min"] = Min,
        ["max"] = Max,
        ["values"] = new JsonArray([.. _values.Select(value => JsonValue.Create(value))]),
    };

    public override string ToString() =>
        _values.Length == 1 ? $"{Median:G4}" : $"{Median:G4} (median of {_values.Length}; {Min:G4} … {Max:G4})";
}
