using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>Two runs, one over the other.</summary>
public sealed class CompareTests(Chromium chromium, SharedService service)
{
    private const int Epochs = 8;
    private const string Short = """{"training": {"epochs": 8}}""";

    [Theory]
    [MemberData(nameof(Manner.Languages), MemberType = typeof(Manner))]
    public async Task Two_runs_chosen_from_the_list_lie_over_each_other_with_what_differs(string language)
    {
        IReadOnlyList<Guid> runs = await service.Client.RunAsync(("overfit", Short), ("weight-decay", Short));
        await using Visit visit = await chromium.VisitAsync(service.Address, new(language));
        var list = new RunsPage(visit.Page);
        var compare = new ComparePage(visit.Page);
        await visit.Page.GotoAsync(RunsPage.Path);
        await Expect(list.Compare).ToBeDisabledAsync();
        await list.ChooseAsync(runs[0]);
        await list.ChooseAsync(runs[1]);
        await list.Compare.ClickAsync();

        await Expect(visit.Page).ToHaveURLAsync(new Regex("/compare\\?runs="));
        await ShowsBothAsync(compare);

        await visit.Page.ReloadAsync();
        await ShowsBothAsync(compare);
        await visit.LeaveAsync();
    }

    [Theory]
    [InlineData("ko", true)]
    [InlineData("en", false)]
    public async Task Seeds_are_a_mean_in_a_band_and_the_baseline_can_be_changed(string language, bool dark)
    {
        const string Seeded = """{"training": {"epochs": 8, "seed": 1}}""";
        IReadOnlyList<Guid> runs = await service.Client.RunAsync(
            ("overfit", Short), ("overfit", Seeded), ("weight-decay", Short), ("weight-decay", Seeded));
        await using Visit visit = await chromium.VisitAsync(service.Address, new(language) { Dark = dark });
        var compare = new ComparePage(visit.Page);
        await visit.Page.GotoAsync(ComparePage.Path(runs));
        await Expect(compare.Groups).ToHaveCountAsync(2);
        await Expect(compare.Groups.First).ToContainTextAsync("±");
        await Expect(compare.Verdict.Locator("dd")).ToHaveCountAsync(4);
        await compare.IsDrawnAsync(runs: 2);
        await Axe.FindsNothingAsync(visit.Page);
        await StandsLevelAsync(visit.Page, compare);

        await compare.Members.ClickAsync();
        await compare.IsDrawnAsync(runs: 6);
        await Expect(visit.Page).ToHaveURLAsync(new Regex("members=true"));
        string sentence = await compare.Verdict.Locator(".verdict-reason").InnerTextAsync();
        await compare.Groups.Nth(1).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex($"runs={runs[2]},{runs[3]},{runs[0]}"));
        await Expect(compare.Verdict.Locator(".verdict-reason")).Not.ToHaveTextAsync(sentence);
        await visit.LeaveAsync();
    }

    /// <summary>Whatever wraps: drawings side by side begin at one height, and the head of the page is as wide as the page.</summary>
    private static async Task StandsLevelAsync(IPage page, ComparePage compare)
    {
        await Expect(compare.SideBySide).ToHaveCountAsync(2);
        double[] tops = await compare.SideBySide.EvaluateAllAsync<double[]>("frames => frames.map(frame => frame.getBoundingClientRect().top)");
        Assert.Equal(tops[0], tops[1]);
        await page.SetViewportSizeAsync(1920, 900);
        double[] lefts = await page.Locator(".brand, main h1").EvaluateAllAsync<double[]>("parts => parts.map(part => part.getBoundingClientRect().left)");
        Assert.Equal(lefts[0], lefts[1]);
        await page.SetViewportSizeAsync(1280, 900);
    }

    private static async Task ShowsBothAsync(ComparePage compare)
    {
        await compare.IsDrawnAsync(runs: 2);
        int[] drawn = await compare.Accuracy.DrawnPointsAsync();
        Assert.All(drawn, points => Assert.Equal(Epochs, points));
        await Expect(compare.Runs).ToHaveCountAsync(2);
        await Expect(compare.Differences).Not.ToHaveCountAsync(0);
        string pointer = Assert.Single(await compare.PointersAsync());
        Assert.Equal("/penalties", pointer);
        await Expect(compare.Differences).ToContainTextAsync("0.1");
    }
}
