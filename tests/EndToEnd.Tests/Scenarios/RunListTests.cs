using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>The list follows the runs by itself.</summary>
public sealed class RunListTests(Chromium chromium, SharedService service)
{
    [Theory]
    [MemberData(nameof(Manner.Languages), MemberType = typeof(Manner))]
    public async Task A_run_started_elsewhere_appears_runs_and_ends_in_the_open_list(string language)
    {
        Guid earlier = (await service.Client.RunAsync(("overfit", """{"training": {"epochs": 1}}""")))[0];
        await using Visit visit = await chromium.VisitAsync(service.Address, new(language));
        var list = new RunsPage(visit.Page);
        await visit.Page.GotoAsync(RunsPage.Path);
        await Expect(list.Status(earlier, "succeeded")).ToBeVisibleAsync();

        Guid id = (await service.Client.CreateAsync("overfit", """{"training": {"epochs": 5000}}""")).Id;
        await Expect(list.Status(id, "running")).ToBeVisibleAsync();
        await Expect(list.Row(id)).Not.ToContainTextAsync("0/5000");
        await service.Client.CancelAsync(id);
        await Expect(list.Status(id, "canceled")).ToBeVisibleAsync();
        await visit.LeaveAsync();
    }
}
