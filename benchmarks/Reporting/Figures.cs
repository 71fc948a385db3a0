using System.Text.Json.Nodes;

namespace OverfitWeb.Benchmarks.Reporting;

/// <summary>Reads what was measured; what was not is null.</summary>
/// <param name="all">The whole file.</param>
internal sealed class Figures(JsonObject all)
{
    public JsonNode? this[string section] => all[section];

    /// <summary>A number by its path, such as <c>job-2/cpu/median</c>.</summary>
    public double? Number(string path)
    {
        JsonNode? node = all;
        foreach (string name in path.Split('/'))
            node = (node as JsonObject)?[name];
        return node?.GetValue<double>();
    }

    /// <summary>A competitor of a race.</summary>
    /// <param name="race"><c>job</c> or <c>wide</c>.</param>
    /// <param name="key">Its key, or the beginning of several: then the fastest.</param>
    public JsonNode? Competitor(string race, string key) => Race(race)
        .Where(c => c["key"]!.ToString().StartsWith(key, StringComparison.Ordinal))
        .MinBy(c => c["seconds"]!["median"]!.GetValue<double>());

    public IEnumerable<JsonNode> Race(string race) => (all["peers"]?[race] as JsonArray)?.Select(c => c!) ?? [];

    /// <summary>Memory of a process that did the job once.</summary>
    public double? PeakOfJob => Race("job").FirstOrDefault()?["peakMiB"]?.GetValue<double>();

    /// <summary>How many times as long as the engine a competitor took: median of the rounds.</summary>
    public double? Times(string race, string key) => Competitor(race, key)?["times"]?["median"]?.GetValue<double>();
}
