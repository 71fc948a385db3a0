using System.Diagnostics;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>
/// The list with 10,000 runs: minutes to fill, so only where <c>OVERFIT_TEN_THOUSAND</c> is set. Times depend on the machine
/// and are printed; that the page holds few rows does not, and is checked.
/// </summary>
[Collection(Alone.Name)]
public sealed class TenThousandRunsTests(Chromium chromium)
{
    private const int Count = 10_000;
    private const int MostRowsDrawn = 80;

    [Fact]
    public async Task The_list_opens_scrolls_and_searches_as_fast_as_a_short_one()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("OVERFIT_TEN_THOUSAND") is { Length: > 0 }, "OVERFIT_TEN_THOUSAND is not set.");
        await using PublishedService service = await PublishedService.CreateAsync(
            new Dictionary<string, string> { ["OVERFIT_WORKERS"] = "0", ["OVERFIT_QUEUE_LIMIT"] = $"{2 * Count}" });
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Count),
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken },
            async (number, _) => await service.Client.CreateAsync("overfit", $$$"""{"name": "run {{{number}}}", "training": {"seed": {{{number}}}}}"""));

        await using Visit visit = await chromium.FirstVisitAsync(service.Address, new("en"));
        var list = new RunsPage(visit.Page);
        var time = Stopwatch.StartNew();
        await visit.Page.GotoAsync(RunsPage.Path);
        await Expect(list.Rows.First).ToBeVisibleAsync();
        Report("opened, cold", time);
        await Expect(list.Count).ToContainTextAsync("10,000");

        time.Restart();
        for (int page = 0; page < 5; page++)
        {
            await visit.Page.Locator(".runs-scroll").EvaluateAsync("area => { area.scrollTop = area.scrollHeight; }");
            await Expect(list.Count).ToContainTextAsync($"{(page + 2) * 100:#,0} of", new() { Timeout = 15_000 });
        }

        Report("five more pages scrolled to", time);
        Assert.InRange(await list.Rows.CountAsync(), 1, MostRowsDrawn);

        time.Restart();
        await list.Search.FillAsync("run 4321");
        await Expect(list.Rows).ToHaveCountAsync(1);
        Report("one found by its name", time);
        await visit.LeaveAsync();
    }

    private static void Report(string what, Stopwatch time) => TestContext.Current.SendDiagnosticMessage(
        "{0}", FormattableString.Invariant($"{Count} runs: {what} after {time.Elapsed.TotalSeconds:F2} s"));
}
