using Microsoft.Playwright;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>The service dies under an open page and comes back: nothing is lost and nobody needs to reload.</summary>
public sealed class OutageTests(Chromium chromium)
{
    private const int Epochs = 300;
    private const string Slow = """{"model": {"hidden": [200, 200, 200, 200, 200, 200]}, "training": {"epochs": 300}}""";

    [Fact]
    public async Task A_page_catches_up_by_itself_after_the_service_was_killed_in_the_middle_of_a_run()
    {
        await using PublishedService service = await PublishedService.CreateAsync();
        await using Visit visit = await chromium.VisitAsync(service.Address, new("ko"));
        await visit.Page.GotoAsync(RunsPage.Path);
        var list = new RunsPage(visit.Page);
        await Expect(list.Empty).ToBeVisibleAsync();
        await Axe.FindsNothingAsync(visit.Page);

        var run = new RunPage(visit.Page);
        Guid id = (await service.Client.CreateAsync("overfit", Slow)).Id;
        // By its link, for a page that is loaded anew may see the end only.
        await list.Row(id).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(run.EpochLines).ToContainTextAsync("epoch:3,");
        await Expect(run.Accuracy.Curves).ToHaveCountAsync(2);
        visit.Watch.Provoke("net::ERR_CONNECTION_");
        visit.Watch.Provoke("WebSocket");
        Assert.Equal(RunStatus.Running, (await service.Client.GetAsync(id)).Status);
        await service.KillAsync();
        await Expect(run.Banner).ToBeVisibleAsync();
        string[] seen = await run.LinesAsync();
        Assert.InRange(seen.Length, 4, Epochs);

        await service.StartAsync();
        await Expect(run.Banner).ToHaveCountAsync(0);
        await run.IsAsync("succeeded");
        IReadOnlyList<string> log = await service.Client.LogAsync(id);
        Assert.Equal(Epochs, log.Count);
        Assert.Equal(log, await run.LinesAsync());
        Assert.Equal(log.Take(seen.Length), seen);
        Assert.Equal(RunStatus.Succeeded, (await service.Client.GetAsync(id)).Status);
        await visit.LeaveAsync();
    }
}
