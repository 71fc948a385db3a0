using System.Text.Json;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Compare;

/// <summary>The members in which specs differ, labels aside.</summary>
internal static class SpecDifferences
{
    public static IReadOnlyList<SpecDifference> Of(IReadOnlyList<RunSpec> specs)
    {
        List<SpecDifference> differences = [];
        Compare(
            "",
            [.. specs.Select(spec => (JsonElement?)JsonSerializer.SerializeToElement(
                spec with { Name = "", Tags = [], Notes = "" }, ContractsJson.Default.RunSpec))],
            differences);
        return differences;
    }

    // Objects are compared by their members, lists and values whole; a choice of another kind is another thing.
    private static void Compare(string pointer, IReadOnlyList<JsonElement?> values, List<SpecDifference> differences)
    {
        if (values.All(value => Same(value, values[0])))
            return;
        if (values.Any(value => value?.ValueKind != JsonValueKind.Object) || KindsDiffer(values))
        {
            differences.Add(new(pointer, values));
            return;
        }

        foreach (string name in values.SelectMany(value => value!.Value.EnumerateObject()).Select(member => member.Name).Distinct())
            Compare(JsonPointer.Member(pointer, name), [.. values.Select(value => Member(value!.Value, name))], differences);
    }

    private static bool KindsDiffer(IReadOnlyList<JsonElement?> values) =>
        values.Select(value => Member(value!.Value, "kind")?.GetString()).Distinct().Count() > 1;

    private static JsonElement? Member(JsonElement value, string name) =>
        value.TryGetProperty(name, out JsonElement member) ? member : null;

    private static bool Same(JsonElement? a, JsonElement? b) =>
        a is JsonElement left && b is JsonElement right ? JsonElement.DeepEquals(left, right) : a is null && b is null;
}
