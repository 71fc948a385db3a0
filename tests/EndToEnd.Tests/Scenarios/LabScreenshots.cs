using Microsoft.Playwright;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>Pictures of the start page, the form and the lessons, whole, for the eyes of whoever changes them: <c>scripts/screenshots.sh FOLDER</c>.</summary>
public sealed class LabScreenshots(Chromium chromium, SharedService service)
{
    private const string Form = "new?preset=weight-decay&model.hidden=300,100,100,50&model.dropout=standard(ratio:0.25)&training.batchSize=70"
        + "&penalties=l2(lambda:0.5),elasticNet(lambda:0.001,l1Share:0.5)&runs=5&v=1";

    private static readonly (string Name, string Path)[] Pages =
    [
        ("lab", LabPage.Path), ("new", NewRunPage.Path), ("form", Form),
        ("lesson", "new?preset=weight-decay&lesson=Lambda&show=lambda,network,seed&v=1"), ("refused", "new?preset=overfit&training.epochs=0&dataset.trainSize=many&x=1&v=1"),
        ("learn", "learn"), ("decay", "learn/weight-decay"), ("document", "learn/document"),
    ];

    private static string Folder => Environment.GetEnvironmentVariable("OVERFIT_SCREENSHOTS")
        ?? throw new InvalidOperationException("Set OVERFIT_SCREENSHOTS to the folder for the pictures (scripts/screenshots.sh does).");

    [Theory(Explicit = true)]
    [InlineData("en", 1280, false)]
    [InlineData("ko", 1920, true)]
    [InlineData("en", 390, true)]
    [InlineData("ko", 390, false)]
    public async Task Look(string language, int width, bool dark)
    {
        await using Visit visit = await chromium.VisitAsync(service.Address, new(language) { Width = width, Dark = dark });
        visit.Watch.Provoke("400");
        foreach ((string name, string path) in Pages)
        {
            await visit.Page.GotoAsync(path);
            await Expect(visit.Page.Locator("main h1")).ToBeVisibleAsync();
            await Expect(visit.Page.Locator("main .bone")).ToHaveCountAsync(0);
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{language}-{width}-{(dark ? "dark" : "light")}.png"), FullPage = true });
        }

        await visit.LeaveAsync();
    }
}
