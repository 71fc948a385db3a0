using System.Text.RegularExpressions;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>The list follows the runs by itself.</summary>
public sealed class RunListTests(Chromium chromium, SharedService service)
{
    [Fact]
    public async Task A_run_started_elsewhere_appears_runs_and_ends_in_the_open_list()
    {
        Guid earlier = (await service.Client.RunAsync(("overfit", """{"training": {"epochs": 1}}""")))[0];
        await using Visit visit = await chromium.VisitAsync(service.Address, new("ko"));
        var list = new RunsPage(visit.Page);
        await visit.Page.GotoAsync(RunsPage.Path);
        await Expect(list.Status(earlier, "succeeded")).ToBeVisibleAsync();

        Guid id = (await service.Client.CreateAsync("overfit", """{"training": {"epochs": 50000}}""")).Id;
        await Expect(list.Status(id, "running")).ToBeVisibleAsync();
        await Expect(list.Row(id).Locator(".cell-train")).ToHaveTextAsync(new Regex(@"\d\.\d"));
        await service.Client.CancelAsync(id);
        await Expect(list.Status(id, "canceled")).ToBeVisibleAsync();
        await visit.LeaveAsync();
    }

    [Theory]
    [InlineData("ko", true)]
    [InlineData("en", false)]
    public async Task What_is_searched_folded_and_shown_survives_a_reload(string language, bool dark)
    {
        string name = $"list-{language}-{Guid.NewGuid():N}";
        await service.Client.RunAsync(
            ("overfit", $$$"""{"name": "{{{name}}}", "training": {"epochs": 3, "seed": 1}}"""),
            ("overfit", $$$"""{"name": "{{{name}}}", "training": {"epochs": 3, "seed": 2}}"""));
        await using Visit visit = await chromium.VisitAsync(service.Address, new(language) { Dark = dark });
        var list = new RunsPage(visit.Page);
        await visit.Page.GotoAsync(RunsPage.Path);
        await list.Search.FillAsync(name);
        await Expect(list.Rows).ToHaveCountAsync(2);
        await Expect(visit.Page.Locator(".run-row .spark polyline")).ToHaveCountAsync(4);
        await visit.Page.GetByTestId("columns").Locator("summary").ClickAsync();
        await visit.Page.GetByTestId("column-Seed").CheckAsync();
        await Axe.FindsNothingAsync(visit.Page);

        await visit.Page.GetByTestId("fold").ClickAsync();
        await Expect(list.Folded).ToHaveCountAsync(1);
        await visit.Page.ReloadAsync();
        await Expect(list.Folded).ToContainTextAsync("±");
        await Expect(list.Search).ToHaveValueAsync(name);
        await Expect(visit.Page.Locator("td.cell-seed")).ToHaveCountAsync(1);
        await Axe.FindsNothingAsync(visit.Page);
        await visit.LeaveAsync();
    }

    /// <summary>Rows that are drawn and taken away at once would take the focus with them.</summary>
    [Fact]
    public async Task A_list_longer_than_the_page_opens_at_its_beginning_and_draws_no_row_in_vain()
    {
        const int Runs = 70;
        // So many would push the runs of other scenarios out of sight.
        await using PublishedService own = await PublishedService.CreateAsync();
        await own.Client.RunAsync(
            [.. Enumerable.Range(0, Runs).Select(seed => ("overfit", $$$"""{"training": {"epochs": 2, "seed": {{{seed}}}}}"""))]);
        foreach ((int width, int height) in new[] { (1280, 900), (1440, 2560), (390, 844) })
        {
            await using Visit visit = await chromium.VisitAsync(own.Address, new("en") { Width = width, Height = height });
            await visit.Page.AddInitScriptAsync(
                """
                removedRows = 0;
                new MutationObserver(changes => {
                  for (const change of changes)
                    removedRows += [...change.removedNodes].filter(node => node.classList?.contains('run-row')).length;
                }).observe(document, { childList: true, subtree: true });
                """);
            await visit.Page.GotoAsync(RunsPage.Path);
            var list = new RunsPage(visit.Page);
            await Expect(list.Rows.First).ToHaveAttributeAsync("aria-rowindex", "2");
            await Expect(visit.Page.Locator(".run-row .spark polyline").First).ToBeVisibleAsync();
            Assert.Equal(0, await visit.Page.EvaluateAsync<int>("removedRows"));
            Assert.InRange(await list.Rows.CountAsync(), 1, Runs - 1);
            await visit.LeaveAsync();
        }
    }
}
