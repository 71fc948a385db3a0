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

    /// <param name="seeds">What was asked for.</param>
    /// <param name="members">Networks of the largest ensemble, at least 1.</param>
    /// <param name="errors">Gets what is wrong.</param>
    public static IReadOnlyList<long> Read(ExperimentSeeds seeds, int members, RequestErrors errors)
    {
        long last = uint.MaxValue - (members - 1);
        if (seeds.List is not { } list)
        {
            int count = seeds.Count ?? UsualCount;
            if (count is < 1 or > MostSeeds)
                errors.Add("/seeds/count", Range(1, MostSeeds, count));
            else if (seeds.First < 0 || seeds.First + ((count - 1L) * members) > last)
                errors.Add("/seeds/first", Range(0, last - ((count - 1L) * members), seeds.First));
            else
                return [.. Enumerable.Range(0, count).Select(i => seeds.First + ((long)i * members))];
            return [];
        }

        if (seeds.Count is not null)
            errors.Add("/seeds/count", Texts.Of(Text.SeedsTwoWays));
        if (list.Count is < 1 or > MostSeeds)
            errors.Add("/seeds/list", Texts.Of(Text.MustBe, Texts.Of(Text.AListOf, $"1–{MostSeeds}"), Texts.Of(Text.AListOf, list.Count)));
        for (int i = 0; i < list.Count; i++)
        {
            string pointer = JsonPointer.Item("/seeds/list", i);
            if (list[i] < 0 || list[i] > last)
                errors.Add(pointer, Range(0, last, list[i]));
            else if (list.Take(i).Contains(list[i]))
                errors.Add(pointer, Texts.Of(Text.SeedRepeats, list[i]));
            else if (list.Take(i).FirstOrDefault(other => Math.Abs(other - list[i]) < members, -1) is >= 0 and long near)
                errors.Add(pointer, Texts.Of(Text.SeedsShareMembers, near, list[i], members));
        }

        return list;
    }

    private static string Range(long least, long most, long given) => Texts.Of(
        Text.MustBe,
        Texts.Of(Text.FromTo, Texts.Of(Text.AWholeNumber), JsonNumber.Show(least), JsonNumber.Show(most)),
        JsonNumber.Show(given));
}
