using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OverfitWeb.Benchmarks.Measuring;

/// <summary>A JSON file of figures, a section for each verb: what is measured again replaces its section.</summary>
internal static class Results
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 1 };

    public static JsonObject Read(string path) =>
        File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path))!.AsObject() : [];

    /// <summary>Figures of another machine do not stay beside those of this one.</summary>
    public static void Put(string path, string section, JsonNode figures)
    {
        JsonObject all = Read(path);
        JsonObject machine = Machine.Describe();
        if (all["machine"]?["processor"]?.ToString() != machine["processor"]!.ToString() || all["machine"]?["family"]?.ToString() != machine["family"]!.ToString())
            all.Clear();
        all["machine"] = machine;
        figures["date"] = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        all[section] = figures.DeepClone();
        string temporary = path + ".tmp";
        File.WriteAllText(temporary, all.ToJsonString(Indented) + "\n");
        File.Move(temporary, path, overwrite: true);
    }
}
