using Microsoft.Playwright;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>A run is known by its colour: the same on every page and after a reload; beyond eight, by a dash pattern as well.</summary>
public sealed class ColorTests(Chromium chromium, SharedService service)
{
    private const int Runs = 9;
    private const int Colors = 8;

    private const string StrokeOf = "line => getComputedStyle(line).stroke";
    private const string ColorOf = "mark => getComputedStyle(mark).color";

    [Fact]
    public async Task A_run_has_one_colour_on_every_page_and_the_ninth_another_pattern()
    {
        string name = $"color-{Guid.NewGuid():N}";
        IReadOnlyList<Guid> runs = await service.Client.RunAsync([.. Enumerable.Range(1, Runs).Select(number =>
            ("overfit", $$$"""{"name": "{{{name}}}", "dataset": {"testSize": 100}, "optimizer": {"learningRate": {{{0.01 * number:0.##}}}}, "training": {"epochs": 3}}"""))]);
        await using Visit visit = await chromium.VisitAsync(service.Address, new("en") { Height = 4000 });
        IPage page = visit.Page;
        var compare = new ComparePage(page);
        await page.GotoAsync(ComparePage.Path(runs));
        await compare.IsDrawnAsync(Runs);
        string[] strokes = await compare.Accuracy.Curves.EvaluateAllAsync<string[]>($"lines => lines.map({StrokeOf})");
        string[] dashes = await compare.Accuracy.Curves.EvaluateAllAsync<string[]>("lines => lines.map(line => line.getAttribute('stroke-dasharray'))");
        Assert.Equal(Colors, strokes.Distinct().Count());
        Assert.Equal(2 * Runs, strokes.Zip(dashes).Distinct().Count());
        string[] marks = await MarksAsync(compare.Groups);
        Assert.Equal(Colors, marks.Distinct().Count());
        Assert.Equal(strokes.Distinct().Order(), marks.Distinct().Order());

        await page.GotoAsync(RunsPage.Path);
        var list = new RunsPage(page);
        await list.Search.FillAsync(name);
        await Expect(list.Rows).ToHaveCountAsync(Runs);
        foreach ((Guid run, string mark) in runs.Zip(marks))
            Assert.Equal(mark, await list.Row(run).Locator(".run-mark").EvaluateAsync<string>(ColorOf));

        var one = new RunPage(page);
        await one.OpenAsync(runs[^1]);
        await Expect(one.Accuracy.Curves).ToHaveCountAsync(2);
        Assert.Equal(marks[^1], await one.Accuracy.Curves.First.EvaluateAsync<string>(StrokeOf));
        Assert.Equal(marks[^1], await page.Locator("h1 .run-mark").EvaluateAsync<string>(ColorOf));
        await visit.LeaveAsync();
    }

    private static Task<string[]> MarksAsync(ILocator rows) => rows.Locator(".run-mark").EvaluateAllAsync<string[]>($"marks => marks.map({ColorOf})");
}
