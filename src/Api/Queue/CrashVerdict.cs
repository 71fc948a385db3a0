using Microsoft.EntityFrameworkCore.Query;
using OverfitWeb.Api.Runs;

namespace OverfitWeb.Api.Queue;

/// <summary>
/// What a crash of the service tells about a run that was being trained. It counts against the run only if that had made
/// no new record since its claim. A crash in company may be another run's doing, so two of them only have the run trained
/// alone next; three crashes alone in a row end it.
/// </summary>
/// <param name="Alone">Crashes alone, in a row.</param>
/// <param name="InCompany">Crashes in company, in a row.</param>
internal sealed record CrashVerdict(int Alone, int InCompany)
{
    private const int ToRunAlone = 2;
    private const int ToFail = 3;

    public bool IsPoison => Alone >= ToFail;

    public static CrashVerdict Of(Run run, bool madeProgress, bool hadCompany) => madeProgress
        ? new(0, 0)
        : new(run.CrashCount + (hadCompany ? 0 : 1), run.CompanyCrashes + (hadCompany ? 1 : 0));

    public void Set(UpdateSettersBuilder<Run> row)
    {
        bool alone = Alone > 0 || InCompany >= ToRunAlone;
        row.SetProperty(run => run.CrashCount, Alone)
            .SetProperty(run => run.CompanyCrashes, InCompany)
            .SetProperty(run => run.Alone, alone);
    }
}
