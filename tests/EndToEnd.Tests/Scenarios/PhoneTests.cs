using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>On a phone no page is wider than the window: what is, scrolls within its own frame.</summary>
public sealed class PhoneTests(Chromium chromium, SharedService service)
{
    private const string Short = """{"training": {"epochs": 5}}""";
    private const string Overhang = "() => document.documentElement.scrollWidth - innerWidth";

    /// <summary>An axis of numbers, as the λ path has: a chart for each measure, the first across the page.</summary>
    private const string Path = """
        {
          "base": {"preset": "overfit", "overrides": {"dataset": {"trainSize": 100, "testSize": 200}, "model": {"hidden": [30]}, "training": {"epochs": 5}}},
          "axes": [{"pointer": "/optimizer/learningRate", "values": [0.01, 0.1]}],
          "seeds": {"count": 2}
        }
        """;

    [Theory]
    [MemberData(nameof(Manner.Languages), MemberType = typeof(Manner))]
    public async Task No_page_scrolls_sideways(string language)
    {
        IReadOnlyList<Guid> runs = await service.Client.RunAsync(("overfit", Short), ("weight-decay", Short));
        Guid experiment = await service.Client.ExperimentAsync(Path);
        await using Visit visit = await chromium.VisitAsync(service.Address, new(language) { Width = 390, Height = 844 });
        await new LabPage(visit.Page).OpenAsync();
        List<string> wide = [];
        await TurnAsync(visit, experiment, wide);
        foreach (string path in new[]
        {
            "", "new?preset=dropout&v=1", "runs", RunPage.Path(runs[0]), ComparePage.Path(), ComparePage.Path(runs), "experiments", "experiments/new",
            "learn", "learn/overfitting", "learn/weight-decay", "learn/dropout", "learn/ensembles", "learn/document", "nowhere",
        })
        {
            await visit.FollowAsync(path);
            await Expect(visit.Page).ToHaveURLAsync(new Regex(Regex.Escape(path) + "$"));
            await Expect(visit.Page.Locator("main h1")).ToBeVisibleAsync();
            await Expect(visit.Page.Locator("main .bone")).ToHaveCountAsync(0);
            if (await visit.Page.EvaluateAsync<int>(Overhang) is > 0 and int over)
                wide.Add($"/{path} by {over} px");
        }

        Assert.Empty(wide);
        await visit.LeaveAsync();
    }

    /// <summary>A phone that is turned: charts that were drawn wide, and are out of sight, must not keep the page so.</summary>
    private static async Task TurnAsync(Visit visit, Guid experiment, List<string> wide)
    {
        await visit.Page.SetViewportSizeAsync(1280, 4000);
        await visit.FollowAsync(ExperimentsPage.Of(experiment));
        await Expect(visit.Page.GetByTestId("line-figures")).ToBeVisibleAsync();
        ILocator charts = visit.Page.Locator(".figure-grid .chart-body");
        await Expect(charts.Locator("svg .chart-front")).ToHaveCountAsync(await charts.CountAsync());

        // Charts that are seen are drawn again at once; so low a window sees the first one only.
        await visit.Page.SetViewportSizeAsync(1280, 300);
        await visit.Page.EvaluateAsync("() => new Promise(done => setTimeout(done, 200))");
        await visit.Page.SetViewportSizeAsync(390, 300);
        if (await visit.Page.EvaluateAsync<int>(Overhang) is > 0 and int over)
            wide.Add($"/{ExperimentsPage.Of(experiment)}, turned, by {over} px");
        if (await visit.Page.Locator(".results-scroll").EvaluateAsync<int>("area => area.scrollWidth - area.clientWidth") is > 0 and int cut)
            wide.Add($"the results of /{ExperimentsPage.Of(experiment)} by {cut} px");
        await visit.Page.SetViewportSizeAsync(390, 844);
    }
}
