using Microsoft.Playwright;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>
/// Pictures of finished experiments, at small scale. Made by <c>scripts/screenshots.sh</c> only, into the folder that
/// <c>OVERFIT_SCREENSHOTS</c> names.
/// </summary>
public sealed class ExperimentScreenshots(Chromium chromium, SharedService service)
{
    private const string ManyAxes = """
        {
          "base": {"preset": "overfit", "overrides": {"dataset": {"trainSize": 100, "testSize": 200}, "model": {"hidden": [30]}, "training": {"epochs": 30}}},
          "axes": [
            {"pointer": "/optimizer/learningRate", "values": [0.01, 0.03, 0.1]},
            {"pointer": "/training/batchSize", "values": [20, 50, 100]},
            {"pointer": "/model/hidden", "values": [[20], [40], [20, 20]]}
          ],
          "seeds": {"count": 2}
        }
        """;

    private static readonly string[] ReadyMade =
        ["document", "cure-race", "lambda-path", "how-much-data", "network-size", "depth-remedies", "noisy-labels", "ensemble-bench", "double-descent", "when-to-stop"];

    private static string Folder => Environment.GetEnvironmentVariable("OVERFIT_SCREENSHOTS")
        ?? throw new InvalidOperationException("Set OVERFIT_SCREENSHOTS to the folder for the pictures (scripts/screenshots.sh does).");

    [Fact(Explicit = true)]
    public async Task Readme()
    {
        await TakeAsync(new("en") { Height = 960 }, await MakeAsync("cure-race"), "cure-race.png", whole: false);
        await TakeAsync(new("en") { Height = 960 }, await MakeAsync("double-descent"), "double-descent.png", whole: false);
        await TakeAsync(new("ko") { Width = 1920, Height = 1200, Dark = true }, await MakeAsync("network-size"), "network-size-korean-dark.png", whole: false);
        await TakeAsync(new("en") { Width = 390, Height = 1100 }, await MakeAsync("lambda-path"), "lambda-path-phone.png", whole: false);
    }

    /// <summary>Every experiment's page whole, for the eyes of whoever changes it.</summary>
    [Fact(Explicit = true)]
    public async Task Look()
    {
        foreach (string name in ReadyMade.Append("many-axes"))
        {
            Guid id = name == "many-axes" ? await service.Client.ExperimentAsync(ManyAxes) : await MakeAsync(name);
            await TakeAsync(new("en"), id, $"{name}-en-1280-light.png");
            await TakeAsync(new("ko") { Width = 1920, Dark = true }, id, $"{name}-ko-1920-dark.png");
            await TakeAsync(new("en") { Width = 390, Dark = true }, id, $"{name}-en-390-dark.png");
            await TakeAsync(new("ko") { Width = 390 }, id, $"{name}-ko-390-light.png");
        }
    }

    /// <summary>Runs that an earlier one trained are not trained again.</summary>
    private Task<Guid> MakeAsync(string readyMade) => service.Client.ExperimentAsync($$"""{"readyMade": "{{readyMade}}"}""");

    // What is never in sight is not drawn: the window is as high as the page, then as high as it should be.
    private async Task TakeAsync(Manner manner, Guid id, string name, bool whole = true)
    {
        await using Visit visit = await chromium.VisitAsync(service.Address, manner with { Height = 6000 });
        var experiments = new ExperimentsPage(visit.Page);
        await visit.Page.GotoAsync(ExperimentsPage.Of(id));
        await experiments.HasSucceededAsync();
        await Expect(experiments.Results.First).ToBeVisibleAsync();
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        ILocator charts = visit.Page.Locator(".chart-body");
        await Expect(charts.Locator("svg .chart-front")).ToHaveCountAsync(await charts.CountAsync());
        if (!whole)
            await visit.Page.SetViewportSizeAsync(manner.Width, manner.Height);
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name), FullPage = whole });
        await visit.LeaveAsync();
    }
}
