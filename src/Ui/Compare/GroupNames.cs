using System.Text.Json;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Resources;
using OverfitWeb.Ui.Runs;

namespace OverfitWeb.Ui.Compare;

/// <summary>What groups are called: as their runs, and where that would be one name for two, with what differs.</summary>
public static class GroupNames
{
    /// <summary>Differs within a group, so it names none.</summary>
    public const string Seed = "/training/seed";

    private const int MostLetters = 60;

    /// <summary>Names by key.</summary>
    public static IReadOnlyDictionary<string, string> Of(CompareResponse comparison, IStringLocalizer<UiText> localizer)
    {
        Dictionary<Guid, int> places = comparison.Runs.Select((item, place) => (item.Run.Id, place)).ToDictionary();
        var names = comparison.Groups.ToDictionary(
            group => group.Key, group => Common([.. group.Runs.Select(id => comparison.Runs[places[id]].Run)]));
        foreach (IGrouping<string, CompareGroup> same in comparison.Groups.GroupBy(group => names[group.Key]).Where(same => same.Count() > 1).ToList())
        {
            foreach (CompareGroup group in same)
                names[group.Key] = $"{same.Key} ({Short(Differing(comparison, localizer, places[group.Runs[0]]))})";
        }

        return names;
    }

    private static string Common(IReadOnlyList<RunResponse> runs)
    {
        if (runs.Count == 1)
            return RunName.Of(runs[0]);

        string[] names = [.. runs.Select(run => run.Spec.Name.Length > 0 ? run.Spec.Name : run.Preset ?? "").Distinct()];
        return names is [{ Length: > 0 } name] ? name : RunName.Of(runs[0]);
    }

    private static string Differing(CompareResponse comparison, IStringLocalizer<UiText> localizer, int run) => string.Join(", ", comparison.Differences
        .Where(difference => difference.Pointer != Seed)
        .Select(difference => Said(difference, localizer, run)));

    // A choice goes by its kind where that says which: another choice of the same kind would be told apart by its parameters.
    private static string Said(SpecDifference difference, IStringLocalizer<UiText> localizer, int run)
    {
        JsonElement? value = difference.Values[run];
        return KindOf(value) is { } kind && difference.Values.All(other => KindOf(other) != kind || JsonElement.DeepEquals(other!.Value, value!.Value))
            ? ChoiceText.Name(localizer, kind)
            : ChoiceText.Of(localizer, value);
    }

    private static string? KindOf(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } choice && choice.TryGetProperty("kind", out JsonElement kind) ? kind.GetString() : null;

    private static string Short(string text) => text.Length <= MostLetters ? text : text[..MostLetters] + "…";
}
