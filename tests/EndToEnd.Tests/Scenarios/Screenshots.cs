using Microsoft.Playwright;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>
/// Pictures of whole runs in the document's precision. Made by <c>scripts/screenshots.sh</c> only, into the folder that
/// <c>OVERFIT_SCREENSHOTS</c> names.
/// </summary>
public sealed class Screenshots(Chromium chromium, SharedService service)
{
    private const string Book = """{"training": {"precision": "float64"}}""";

    private static string Folder => Environment.GetEnvironmentVariable("OVERFIT_SCREENSHOTS")
        ?? throw new InvalidOperationException("Set OVERFIT_SCREENSHOTS to the folder for the pictures (scripts/screenshots.sh does).");

    [Fact(Explicit = true)]
    public async Task Readme()
    {
        Guid overfit = await RunAsync("overfit");
        Guid decay = await RunAsync("weight-decay");
        var manner = new Manner("en") { Height = 800 };
        await TakeAsync(manner, RunPage.Path(overfit), 1, "run-overfit.png");
        await TakeAsync(manner with { Height = 960 }, ComparePage.Path(overfit, decay), 2, "compare-weight-decay.png");
    }

    /// <summary>Every page whole, for the eyes of whoever changes it.</summary>
    [Theory(Explicit = true)]
    [InlineData("en", 1280, true)]
    [InlineData("ko", 1280, false)]
    [InlineData("en", 390, false)]
    [InlineData("ko", 390, true)]
    [InlineData("ko", 1920, true)]
    [InlineData("en", 1920, false)]
    public async Task Look(string language, int width, bool dark)
    {
        Guid[] runs = [await RunAsync("overfit"), await RunAsync("weight-decay")];
        string look = $"{language}-{width}-{(dark ? "dark" : "light")}.png";
        var tall = new Manner(language) { Width = width, Height = 3000, Dark = dark };
        await TakeAsync(tall, RunPage.Path(runs[0]), 1, $"run-{look}");
        await TakeAsync(tall, ComparePage.Path(runs), 2, $"compare-{look}");
        await TakeAsync(tall, LabPage.Path, 0, $"lab-{look}");
        await TakeAsync(tall, RunsPage.Path, 0, $"runs-{look}");
    }

    /// <summary>Each tab of a finished run, with a digit drawn.</summary>
    [Theory(Explicit = true)]
    [InlineData("en", 1280, false)]
    [InlineData("ko", 1920, true)]
    [InlineData("ko", 390, false)]
    public async Task LookAtResults(string language, int width, bool dark)
    {
        Guid id = await RunAsync("overfit");
        await using Visit visit = await chromium.VisitAsync(service.Address, new(language) { Width = width, Height = 1100, Dark = dark });
        var results = new ResultsSection(visit.Page);
        await new RunPage(visit.Page).OpenAsync(id);
        foreach (string tab in new[] { "mistakes", "confusion", "weights", "calibration", "draw", "log" })
        {
            await results.OpenAsync(tab);
            await Expect(visit.Page.GetByTestId("results").Locator(".bone")).ToHaveCountAsync(0);
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            if (tab == "draw")
            {
                await results.DrawOneAsync();
                await Expect(results.Digit).ToBeVisibleAsync();
            }

            await visit.Page.GetByTestId("results").ScreenshotAsync(
                new() { Path = Path.Combine(Folder, $"results-{tab}-{language}-{width}-{(dark ? "dark" : "light")}.png") });
        }

        await visit.LeaveAsync();
    }

    /// <summary>One after the other, so that each has all cores and its pace is the machine's.</summary>
    private async Task<Guid> RunAsync(string preset) => (await service.Client.RunAsync((preset, Book)))[0];

    private async Task TakeAsync(Manner manner, string path, int runs, string name)
    {
        await using Visit visit = await chromium.VisitAsync(service.Address, manner);
        await visit.Page.GotoAsync(path);
        await Expect(visit.Page.Locator("main h1")).ToBeVisibleAsync();
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        if (runs > 0)
            await new ComparePage(visit.Page).IsDrawnAsync(runs);
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name) });
        await visit.LeaveAsync();
    }
}
