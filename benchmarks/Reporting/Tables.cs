using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace OverfitWeb.Benchmarks.Reporting;

/// <summary>The figures as Markdown.</summary>
internal static class Tables
{
    public static string Machine(Figures figures)
    {
        JsonNode machine = figures["machine"] ?? throw new ArgumentException("No figures yet.");
        return $"{machine["processor"]} ({machine["family"]}), {machine["cores"]} cores, {machine["caches"]}, {machine["memoryGiB"]} GiB; {machine["vectors"]}, kernels `{machine["kernels"]}`; {machine["runtime"]}, {machine["system"]}.";
    }

    public static string Targets(Figures figures) => Table(
        ["", "at least", "aim", "measured", ""],
        Target.All.Select(t => new[]
        {
            t.What,
            (t.IsCeiling ? "≤ " : "≥ ") + t.Show(t.Least),
            t.Aim is null ? "" : t.Show(t.Aim),
            t.Show(t.Measured(figures)),
            t.Verdict(figures),
        }));

    public static string Race(Figures figures, string race) => Table(
        ["", "threads", "job, median", "min … max", "start to exit", "CPU", "memory", "times the engine's", "test accuracy"],
        figures.Race(race).Select(c => new[]
        {
            c["label"]!.ToString() + (c["version"] is JsonNode version ? $" <sub>{version}</sub>" : ""),
            c["threads"]!.ToString(),
            $"{Of(c, "seconds", "median"):F2} s",
            $"{Of(c, "seconds", "min"):F2} … {Of(c, "seconds", "max"):F2}",
            $"{Of(c, "processSeconds", "median"):F2} s",
            $"{Of(c, "processCpuSeconds", "median"):F2} s",
            $"{c["peakMiB"]!.GetValue<double>():F0} MiB",
            $"{Of(c, "times", "median"):F2}",
            c["testAccuracy"] is JsonNode accuracy ? $"{accuracy.GetValue<double>():F4}" : "",
        }));

    public static string Where(Figures figures)
    {
        JsonNode? where = figures["where"];
        IEnumerable<JsonNode> times = (where?["times"] as JsonArray)?.Select(t => t!) ?? [];
        return Table(
            ["kernel", "rows × inputs × outputs", "calls", "seconds", "share", "a second"],
            times.Where(t => t["share"]!.GetValue<double>() >= 0.002).Select(t => new[]
            {
                t["kernel"]!.ToString(),
                t["shape"]!.ToString(),
                $"{t["calls"]!.GetValue<long>():N0}",
                $"{t["seconds"]!.GetValue<double>():F3}",
                $"{100 * t["share"]!.GetValue<double>():F1} %",
                t["gflopPerSecond"] is JsonNode rate ? $"{rate.GetValue<double>():F1} GFLOP" : $"{t["gelementsPerSecond"]!.GetValue<double>():F2} G values",
            }).Append(["everything else", "", "", $"{where?["restSeconds"]?.GetValue<double>():F3}", $"{100 * where?["restSeconds"]?.GetValue<double>() / where?["seconds"]?.GetValue<double>():F1} %", ""]));
    }

    public static string Kinds(Figures figures) => Table(
        ["kind", "iteration", "times a plain one"],
        ((figures["kinds"]?["kinds"] as JsonArray)?.Select(k => k!) ?? []).Select(k => new[]
        {
            $"`{k["kind"]}`",
            $"{Of(k, "microseconds", "median") / 1e3:F3} ms",
            $"{Of(k, "times", "median"):F2} ({Of(k, "times", "min"):F2} … {Of(k, "times", "max"):F2})",
        }));

    public static string Peak(Figures figures)
    {
        JsonObject? peaks = figures["peak"]?["peak"] as JsonObject;
        IEnumerable<JsonNode> products = (figures["peak"]?["hiddenProduct"] as JsonArray)?.Select(p => p!) ?? [];
        return Table(
            ["kernels", "columns computed", "product", "peak at its width", "share"],
            products.Select(p => new[]
            {
                $"`{p["kernels"]}`",
                p["paddedOutputs"]!.ToString(),
                $"{Of(p, "gflopPerSecond", "median"):F1} GFLOP/s",
                $"{peaks![p["bits"]!.ToString()]!["median"]!.GetValue<double>():F1} GFLOP/s",
                $"{100 * Of(p, "share", "median"):F1} %",
            }));
    }

    public static string Growth(Figures figures, string axis, string name) => Table(
        [name, "iteration", "record", "epoch", "201 records", "memory"],
        ((figures["growth"]?[axis] as JsonArray)?.Select(p => p!) ?? []).Select(p => new[]
        {
            $"{p["value"]!.GetValue<int>():N0}",
            $"{p["iterationMs"]!.GetValue<double>():F3} ms",
            $"{p["recordMs"]!.GetValue<double>():F1} ms",
            $"{p["epochMs"]!.GetValue<double>():F1} ms",
            $"{p["jobSeconds"]!.GetValue<double>():F1} s",
            $"{p["memoryMiB"]!.GetValue<double>():F0} MiB",
        }));

    private static double Of(JsonNode node, string name, string statistic) => node[name]![statistic]!.GetValue<double>();

    private static string Table(string[] head, IEnumerable<string[]> rows)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", head)} |\n|{string.Concat(Enumerable.Repeat("---|", head.Length))}\n");
        foreach (string[] row in rows)
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row)} |\n");
        return text.ToString().TrimEnd();
    }
}
