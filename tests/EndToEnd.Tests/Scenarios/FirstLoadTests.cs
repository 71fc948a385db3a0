using Microsoft.Playwright;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>What the first visit costs. Bytes are held to a limit; times depend on the machine and are only printed.</summary>
[Collection(Alone.Name)]
public sealed class FirstLoadTests(Chromium chromium, SharedService service)
{
    private const double MostMegabytes = 4;

    /// <summary>A browser keeps the compiled program a while after it has run it; nobody comes back sooner.</summary>
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Notes when the page could take a click: the button is there, and nothing else is being done. Looking from outside, at
    /// intervals, is late by up to a second.
    /// </summary>
    private const string NoteInteractive =
        """
        new MutationObserver((_, watch) => {
          if (!document.querySelector('[data-testid=run-it]:not([disabled])')) return;
          watch.disconnect();
          setTimeout(() => performance.mark('interactive'));
        }).observe(document, { childList: true, subtree: true, attributes: true });
        """;

    private const string Times = "() => ['first-contentful-paint', 'interactive'].map(name => performance.getEntriesByName(name)[0].startTime / 1000)";

    [Fact]
    public async Task A_first_visit_moves_less_than_four_megabytes()
    {
        await VisitAsync("cold, service and browser just started", "warm, at once", TimeSpan.Zero);
        await VisitAsync("cold", "warm", Away);
    }

    private async Task VisitAsync(string first, string second, TimeSpan away)
    {
        await using Visit visit = await chromium.FirstVisitAsync(service.Address, new("en"));
        await visit.Page.AddInitScriptAsync(NoteInteractive);
        Wire wire = await Wire.OfAsync(visit.Page);
        Report(first, await LoadAsync(visit.Page), interactiveAim: 4, wire.Megabytes);
        Assert.InRange(wire.Megabytes, 0.1, MostMegabytes);

        double before = wire.Megabytes;
        await Task.Delay(away, TestContext.Current.CancellationToken);
        Report(second, await LoadAsync(visit.Page), interactiveAim: 2, wire.Megabytes - before);
        await visit.LeaveAsync();
    }

    private static async Task<double[]> LoadAsync(IPage page)
    {
        await new LabPage(page).OpenAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return await page.EvaluateAsync<double[]>(Times);
    }

    private static void Report(string visit, double[] seconds, double interactiveAim, double megabytes) =>
        TestContext.Current.SendDiagnosticMessage(
            "{0}", FormattableString.Invariant(
                $"First load, {visit}: {megabytes:F2} MB (limit, cold: {MostMegabytes} MB), first paint {seconds[0]:F2} s (aim 0.3 s), interactive {seconds[1]:F2} s (aim {interactiveAim} s)"));
}
