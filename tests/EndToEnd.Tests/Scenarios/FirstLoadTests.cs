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

    private const string FirstPaint = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime";
    private const string Now = "() => performance.now()";

    [Fact]
    public async Task A_first_visit_moves_less_than_four_megabytes()
    {
        await using Visit visit = await chromium.VisitAsync(service.Address, new("en"));
        Wire wire = await Wire.OfAsync(visit.Page);
        Report("cold", await LoadAsync(visit.Page), interactiveAim: 4, wire.Megabytes);
        Assert.InRange(wire.Megabytes, 0.1, MostMegabytes);

        double before = wire.Megabytes;
        Report("warm", await LoadAsync(visit.Page), interactiveAim: 2, wire.Megabytes - before);
        await visit.LeaveAsync();
    }

    private static async Task<(double Paint, double Interactive)> LoadAsync(IPage page)
    {
        await new LabPage(page).OpenAsync();
        double interactive = await page.EvaluateAsync<double>(Now);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return (await page.EvaluateAsync<double>(FirstPaint) / 1000, interactive / 1000);
    }

    private static void Report(string visit, (double Paint, double Interactive) seconds, double interactiveAim, double megabytes) =>
        TestContext.Current.SendDiagnosticMessage(
            "{0}", FormattableString.Invariant(
                $"First load, {visit}: {megabytes:F2} MB (limit, cold: {MostMegabytes} MB), first paint {seconds.Paint:F2} s (aim 0.3 s), interactive {seconds.Interactive:F2} s (aim {interactiveAim} s)"));
}
