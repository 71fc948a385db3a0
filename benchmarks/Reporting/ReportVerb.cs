using System.Globalization;
using System.Text.Json.Nodes;
using OverfitWeb.Benchmarks.Measuring;
using OverfitWeb.Benchmarks.Verbs;

namespace OverfitWeb.Benchmarks.Reporting;

/// <summary>Writes the tables of docs/performance.md between their markers, and its chart, from the figures; prints the targets.</summary>
internal static class ReportVerb
{
    public const string Usage = "[--from docs/performance.json] [--document docs/performance.md] [--chart docs/images/performance.svg]: tables and chart from the figures";

    public static JsonNode? Run(Arguments arguments)
    {
        string from = arguments.Text("from", "docs/performance.json")!;
        string document = arguments.Text("document", "docs/performance.md")!;
        string chart = arguments.Text("chart", "docs/images/performance.svg")!;
        arguments.End();

        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Figures figures = new(Results.Read(from));
        string targets = Tables.Targets(figures);
        Console.WriteLine(targets);
        string text = File.ReadAllText(document);
        foreach ((string name, string table) in new[]
        {
            ("machine", Tables.Machine(figures)),
            ("targets", targets),
            ("job", Tables.Race(figures, "job")),
            ("avx2", Tables.Race(figures, "avx2")),
            ("wide", Tables.Race(figures, "wide")),
            ("where", Tables.Where(figures)),
            ("peak", Tables.Peak(figures)),
            ("kinds", Tables.Kinds(figures)),
            ("trainSize", Tables.Growth(figures, "trainSize", "training images")),
            ("width", Tables.Growth(figures, "width", "width")),
            ("depth", Tables.Growth(figures, "depth", "hidden layers")),
            ("members", Tables.Growth(figures, "members", "members")),
        })
            text = Replace(text, name, table, document);
        File.WriteAllText(document, text);

        (string, double, bool)[] bars = [.. figures.Race("job").Select(c => (
            $"{c["label"]}, {c["threads"]} thread{(c["threads"]!.GetValue<int>() == 1 ? "" : "s")}",
            c["seconds"]!["median"]!.GetValue<double>(),
            c["key"]!.ToString().StartsWith("engine", StringComparison.Ordinal)))];
        if (bars.Length > 0)
            File.WriteAllText(chart, BarChart.Draw("The whole job: 601 iterations, 201 records over 10,300 images", bars));
        return null;
    }

    private static string Replace(string text, string name, string table, string document)
    {
        string open = $"<!-- {name} -->\n", close = $"<!-- /{name} -->";
        int start = text.IndexOf(open, StringComparison.Ordinal), end = text.IndexOf(close, StringComparison.Ordinal);
        if (start < 0 || end < start)
            throw new ArgumentException($"{document} has no markers '{name}'.");
        return $"{text[..start]}{open}\n{table}\n\n{text[end..]}";
    }
}
