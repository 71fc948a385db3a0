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
