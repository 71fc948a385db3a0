using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Experiments;

/// <summary>A table made from what <c>GET /compare</c> answers: the first setting is the baseline of the others.</summary>
internal static class Table
{
    public static async Task WriteAsync(TextWriter report, ServiceClient service, IReadOnlyList<long> seeds, params IReadOnlyList<Setting> settings)
    {
        List<RunResponse> runs = [];
        foreach (Setting setting in settings)
            runs.AddRange(await service.FinishedAsync(setting, seeds));
        CompareResponse comparison = await service.CompareAsync(runs);

        report.WriteLine(Row.Head);
        for (int i = 0; i < settings.Count; i++)
        {
            CompareGroup group = comparison.Groups.Single(group => group.Runs.Contains(runs[i * seeds.Count].Id));
            VerdictResponse? verdict = comparison.Verdicts.SingleOrDefault(verdict => verdict.Candidate == group.Key);
            report.WriteLine(new Row(
                settings[i].Name,
                group.Last!.TrainAccuracy,
                group.Last.TestAccuracy,
                group.Last.Gap,
                verdict?.DeltaTest,
                verdict?.DeltaGap,
                verdict is null ? "baseline" : $"**{Row.Name(verdict.Code)}**"));
        }

        report.WriteLine();
        foreach (VerdictResponse verdict in comparison.Verdicts)
            report.WriteLine($"- {settings[comparison.Groups.ToList().FindIndex(group => group.Key == verdict.Candidate)].Name}: {verdict.Sentence.En}");
        report.WriteLine();
    }
}
