using System.Text.Json;
using System.Text.Json.Serialization;

namespace OverfitWeb.Ui.Recorded;

/// <summary>
/// Measured curves of the presets that travel with the page, for before the first run. Made by <c>scripts/recorded-curves.sh</c>.
/// </summary>
public static partial class RecordedCurves
{
    private const string File = "OverfitWeb.Ui.Recorded.curves.json";

    private static readonly Lazy<Dictionary<string, RecordedCurve>> All = new(Read);

    /// <summary>The curve of a preset; null for one that has none.</summary>
    public static RecordedCurve? Of(string preset) => All.Value.GetValueOrDefault(preset);

    private static Dictionary<string, RecordedCurve> Read()
    {
        using Stream file = typeof(RecordedCurves).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"{File} is not built in.");
        return JsonSerializer.Deserialize(file, RecordedJson.Default.DictionaryStringRecordedCurve)!;
    }

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(Dictionary<string, RecordedCurve>))]
    private sealed partial class RecordedJson : JsonSerializerContext;
}
