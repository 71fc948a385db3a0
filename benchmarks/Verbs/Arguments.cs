using System.Globalization;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Benchmarks.Verbs;

/// <summary>Words such as <c>--threads 2</c>. A verb asks for all its options before it measures, then calls <see cref="End"/>.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = [];
    private readonly HashSet<string> _asked = ["section", "results", "smoke"];

    public Arguments(string[] words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal))
                throw new ArgumentException($"'{words[i]}' is no option.");
            bool hasValue = i + 1 < words.Length && !words[i + 1].StartsWith("--", StringComparison.Ordinal);
            _values[words[i][2..]] = hasValue ? words[++i] : "";
        }
    }

    /// <summary>Whether to run once and small, only to see that it runs.</summary>
    public bool Smoke => _values.ContainsKey("smoke");

    public string? Text(string name, string? otherwise)
    {
        _asked.Add(name);
        return _values.GetValueOrDefault(name, otherwise!);
    }

    /// <summary>A whole number, of at least 1 unless said otherwise.</summary>
    public int Count(string name, int otherwise, int least = 1)
    {
        if (Text(name, null) is not string text)
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least
            ? value
            : throw new ArgumentException($"--{name} takes a whole number of at least {least}, not '{text}'.");
    }

    /// <summary>How often to measure: <c>--rounds</c>; 1 in a smoke run.</summary>
    public int Rounds(int otherwise) => Count("rounds", Smoke ? 1 : otherwise);

    public FloatPrecision Precision() => Text("precision", "float32") switch
    {
        "float32" => FloatPrecision.Float32,
        "float64" => FloatPrecision.Float64,
        string other => throw new ArgumentException($"--precision is float32 or float64, not '{other}'."),
        null => throw new ArgumentException("--precision needs a value."),
    };

    /// <summary>Refuses what nobody asked for.</summary>
    public void End()
    {
        if (_values.Keys.FirstOrDefault(name => !_asked.Contains(name)) is string unknown)
            throw new ArgumentException($"--{unknown} is unknown.");
    }
}
