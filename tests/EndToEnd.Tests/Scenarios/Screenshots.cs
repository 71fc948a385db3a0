using Microsoft.Playwright;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>
/// The README's pictures, from whole runs in the document's precision. Made by <c>scripts/screenshots.sh</c> only, into the
/// folder that <c>OVERFIT_SCREENSHOTS</c> names; the looks that are not in the README go into its folder <c>looks</c>.
/// </summary>
public sealed class Screenshots(Chromium chromium, SharedService service)
{
    private const string Book = """{"training": {"precision": "float64"}}""";

    private static string Folder => Environment.GetEnvironmentVariable("OVERFIT_SCREENSHOTS")
        ?? throw new InvalidOperationException("Set OVERFIT_SCREENSHOTS to the folder for the pictures (scripts/screenshots.sh does).");

    [Fact(Explicit = true)]
    public async Task Make()
    {
        IReadOnlyList<Guid> runs = await service.Client.RunAsync(("overfit", Book), ("weight-decay", Book));
        var wide = new Manner("en") { Height = 800 };
        await TakeAsync(wide, RunPage.Path(runs[0]), 1, "run-overfit.png");
        await TakeAsync(wide, ComparePage.Path(runs), 2, "compare-weight-decay.png");

        Manner[] looks = [wide with { Dark = true }, new("ko"), new("en") { Width = 390, Height = 844 }, new("ko") { Width = 390, Height = 844, Dark = true }];
        foreach (Manner look in looks)
        {
            string name = $"{look.Language}-{look.Width}-{(look.Dark ? "dark" : "light")}.png";
            await TakeAsync(look, RunPage.Path(runs[0]), 1, $"looks/run-{name}", whole: true);
            await TakeAsync(look, ComparePage.Path(runs), 2, $"looks/compare-{name}", whole: true);
            await TakeAsync(look, LabPage.Path, 0, $"looks/lab-{name}", whole: true);
            await TakeAsync(look, RunsPage.Path, 0, $"looks/runs-{name}", whole: true);
        }
    }

    private async Task TakeAsync(Manner manner, string path, int runs, string name, bool whole = false)
    {
        await using Visit visit = await chromium.VisitAsync(service.Address, manner);
        await visit.Page.GotoAsync(path);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        if (runs > 0)
            await new ComparePage(visit.Page).IsDrawnAsync(runs);
        else
            await Expect(visit.Page.Locator("main h1")).ToBeVisibleAsync();
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name), FullPage = whole });
        await visit.LeaveAsync();
    }
}
