using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.NewRun;

/// <summary>
/// The whole form as an address: <c>new?preset=overfit&amp;training.epochs=50&amp;penalties=l2(lambda:0.02)&amp;runs=5&amp;v=1</c>.
/// Members that equal the preset's are left out. The version stands last: mail programs cut punctuation off an end.
/// </summary>
public static class DraftLink
{
    /// <summary>The page.</summary>
    public const string Page = "new";

    private const string Optimizer = "/optimizer";
    private const string EarlyStopping = "/training/earlyStopping";
    private const string Version = "1";
    private const string Kept = "-._~(),:*!";

    // Every member that there can be, in the order of the wire.
    private static readonly JsonObject Shape = JsonNode.Parse(JsonSerializer.Serialize(
        new RunSpec { Training = new TrainingSpec { EarlyStopping = new EarlyStoppingSpec() } }, ContractsJson.Default.RunSpec))!.AsObject();

    private static readonly string[] Members = [.. Leaves(Shape)];

    /// <summary>The address of a draft and of a lesson around it.</summary>
    public static string Write(RunDraft draft, Lesson? lesson = null)
    {
        var link = new StringBuilder(Page).Append("?preset=").Append(Escape(draft.Preset.Id));
        foreach ((string pointer, _, JsonNode? value) in Changes(draft))
            Add(link, pointer[1..].Replace('/', '.'), LinkValue.Write(value));
        if (draft.Runs > 1)
            Add(link, "runs", draft.Runs.ToString(CultureInfo.InvariantCulture));
        if (draft.Roll)
            Add(link, "roll", "1");
        if (lesson is not null)
        {
            Add(link, "lesson", lesson.Title);
            Add(link, "show", string.Join(',', lesson.Controls));
        }

        return link.Append($"&v={Version}").ToString();
    }

    /// <summary>The members that differ from the preset's, in the order of the wire.</summary>
    public static IEnumerable<(string Pointer, JsonNode? Before, JsonNode? After)> Changes(RunDraft draft)
    {
        foreach (string pointer in Members)
        {
            // Members of early stopping say themselves that there is some, and none has no members.
            bool isImplied = pointer.StartsWith(EarlyStopping, StringComparison.Ordinal)
                && (pointer == EarlyStopping) == (draft[EarlyStopping] is not null);
            JsonNode? before = Leaf(draft.BeforeSpec, pointer);
            JsonNode? after = Leaf(draft.Spec, pointer);
            if (!isImplied && !MergePatch.Same(before, after))
                yield return (pointer, before, after);
        }
    }

    /// <summary>
    /// What an address says. Parts that cannot be read are named and left as the preset has them; an address without a
    /// preset, or with one that there is not, begins with the first.
    /// </summary>
    public static DraftReading Read(string query, IReadOnlyList<PresetResponse> presets)
    {
        (string Name, string Value)[] parts = [.. Split(query)];
        string? wanted = parts.FirstOrDefault(part => part.Name == "preset").Value;
        PresetResponse? preset = presets.FirstOrDefault(item => item.Id == wanted);
        var draft = new RunDraft(preset ?? presets[0]);
        var unread = new List<string>();
        if (wanted is not null && preset is null)
            unread.Add($"preset={wanted}");

        string? title = null;
        string[] shown = [];
        foreach ((string name, string value) in parts)
        {
            if (name == "lesson")
                title = value;
            else if (name == "show")
                shown = value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            else if (name != "preset" && !Take(draft, name, value))
                unread.Add($"{name}={value}");
        }

        Lesson? lesson = title is not null || shown.Length > 0 ? new Lesson(title ?? "", shown) : null;
        return new DraftReading(draft, lesson, unread);
    }

    private static bool Take(RunDraft draft, string name, string value)
    {
        switch (name)
        {
            case "v":
                return value == Version;
            case "roll":
                draft.Roll = value == "1";
                return true;
            case "runs":
                bool good = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int runs) && runs is > 0 and <= RunDraft.MostRuns;
                draft.Runs = good ? runs : draft.Runs;
                return good;
        }

        string pointer = "/" + name.Replace('.', '/');
        if (!Members.Contains(pointer))
            return false;
        try
        {
            JsonNode? node = LinkValue.Read(value, SpecPath.Find(Shape, pointer) is JsonArray);
            if (!Fits(pointer, node))
                return false;
            if (pointer == Optimizer)
                node!["schedule"] = draft[Optimizer + "/schedule"]?.DeepClone();
            if (pointer.StartsWith(EarlyStopping + "/", StringComparison.Ordinal) && draft[EarlyStopping] is null)
                draft.Set(EarlyStopping, SpecPath.Find(Shape, EarlyStopping));
            draft.Set(pointer, node);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    // Choices are leaves; the optimiser is one too, and its schedule another. Early stopping is null or its members.
    private static IEnumerable<string> Leaves(JsonObject parent, string at = "")
    {
        foreach ((string name, JsonNode? value) in parent)
        {
            string pointer = $"{at}/{name}";
            if (value is not JsonObject inner || inner.ContainsKey("kind") || pointer == EarlyStopping)
                yield return pointer;
            if (pointer == Optimizer)
                yield return pointer + "/schedule";
            else if (value is JsonObject group && !group.ContainsKey("kind"))
            {
                foreach (string leaf in Leaves(group, pointer))
                    yield return leaf;
            }
        }
    }

    /// <summary>Whether a value has the shape that the form can show; whether it is allowed, the service says.</summary>
    private static bool Fits(string pointer, JsonNode? node) => pointer switch
    {
        EarlyStopping => node is null,
        "/model/dropout" => node is null or JsonObject,
        "/penalties" or "/constraints" or "/dataset/augmentation" => ((JsonArray)node!).All(item => item is JsonObject),
        _ => SpecPath.Find(Shape, pointer) switch
        {
            JsonArray => ((JsonArray)node!).All(item => item is JsonValue),
            JsonObject => node is JsonObject,
            _ => node is JsonValue,
        },
    };

    private static JsonNode? Leaf(JsonObject spec, string pointer)
    {
        JsonNode? node = SpecPath.Find(spec, pointer)?.DeepClone();
        if (pointer == Optimizer && node is JsonObject optimizer)
            optimizer.Remove("schedule");
        return pointer == EarlyStopping && node is not null ? JsonValue.Create(true) : node;
    }

    private static void Add(StringBuilder link, string name, string value) =>
        link.Append('&').Append(name).Append('=').Append(Escape(value));

    private static string Escape(string text)
    {
        var result = new StringBuilder();
        foreach (Rune sign in text.EnumerateRunes())
        {
            bool isKept = sign.IsAscii && (char.IsAsciiLetterOrDigit((char)sign.Value) || Kept.Contains((char)sign.Value));
            result.Append(isKept ? sign.ToString() : Uri.EscapeDataString(sign.ToString()));
        }

        return result.ToString();
    }

    private static IEnumerable<(string Name, string Value)> Split(string query)
    {
        foreach (string part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = part.IndexOf('=');
            if (equals > 0)
                yield return (Uri.UnescapeDataString(part[..equals]), Uri.UnescapeDataString(part[(equals + 1)..].Replace('+', ' ')));
        }
    }
}
