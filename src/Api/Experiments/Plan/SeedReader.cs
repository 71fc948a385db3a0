using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.Plan;

/// <summary>Writes the seeds out, as far apart as the largest ensemble is large: no two of its members are the same then.</summary>
internal static class SeedReader
{
    public const int MostSeeds = 100;

    /// <summary>Seeds, where nobody says how many.</summary>
    public const int UsualCount = 5;

    /// <summary>How many there will be; whether they can be had is another check.</summary>
    public static int CountOf(ExperimentSeeds seeds) => seeds.List?.Count ?? seeds.Count ?? UsualCount;

    /// <summary>Checks how many are asked for, before anything is written out.</summary>
    public static void CheckCount(ExperimentSeeds? seeds, RequestErrors errors)
    {
        if (seeds is { List: not null, Count: not null })
            errors.Add("/seeds/count", Texts.Of(Text.SeedsTwoWays));
        if (seeds?.Count is < 1 or > MostSeeds)
            errors.Add("/seeds/count", Range(1, MostSeeds, seeds.Count.Value));
        if (seeds?.List?.Count is < 1 or > MostSeeds)
            errors.Add("/seeds/list", Texts.Of(Text.MustBe, Texts.Of(Text.AListOf, $"1–{MostSeeds}"), Texts.Of(Text.AListOf, seeds.List.Count)));
    }

    /// <param name="seeds">What was asked for, of a number that can be had.</param>
    /// <param name="members">Networks of the largest ensemble, at least 1.</param>
    /// <param name="errors">Gets what is wrong.</param>
    public static IReadOnlyList<long> Read(ExperimentSeeds seeds, int members, RequestErrors errors)
    {
        long last = uint.MaxValue - (members - 1);
        if (seeds.List is not { } list)
        {
            int count = seeds.Count ?? UsualCount;
            long highest = last - ((count - 1L) * members);
            if (seeds.First >= 0 && seeds.First <= highest)
                return [.. Enumerable.Range(0, count).Select(i => seeds.First + ((long)i * members))];
            errors.Add("/seeds/first", Range(0, highest, seeds.First));
            return [];
        }

        for (int i = 0; i < list.Count; i++)
        {
            string pointer = JsonPointer.Item("/seeds/list", i);
            if (list[i] < 0 || list[i] > last)
                errors.Add(pointer, Range(0, last, list[i]));
            else if (list.Take(i).Contains(list[i]))
                errors.Add(pointer, Texts.Of(Text.SeedRepeats, list[i]));
            else if (list.Take(i).FirstOrDefault(other => other >= 0 && other <= last && Math.Abs(other - list[i]) < members, -1) is >= 0 and long near)
                errors.Add(pointer, Texts.Of(Text.SeedsShareMembers, near, list[i], members));
        }

        return list;
    }

    private static string Range(long least, long most, long given) => Texts.Of(
        Text.MustBe,
        Texts.Of(Text.FromTo, Texts.Of(Text.AWholeNumber), JsonNumber.Show(least), JsonNumber.Show(most)),
        JsonNumber.Show(given));
}
