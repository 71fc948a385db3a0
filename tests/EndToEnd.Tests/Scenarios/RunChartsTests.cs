using Microsoft.Playwright;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>The charts of a run are one instrument: one crosshair, one zoom, one axis; and all of them can be taken along.</summary>
public sealed class RunChartsTests(Chromium chromium, SharedService service)
{
    private const string Decayed = """{"training": {"epochs": 60}, "dataset": {"validationSize": 500}}""";

    [Fact]
    public async Task Crosshair_zoom_axis_and_smoothing_go_through_all_charts()
    {
        Guid id = (await service.Client.RunAsync(("weight-decay", Decayed)))[0];
        await using Visit visit = await chromium.VisitAsync(service.Address, new("ko") { Height = 1400, Dark = true });
        IPage page = visit.Page;
        var run = new RunPage(page);
        await run.OpenAsync(id);
        Assert.InRange((await page.GetByTestId("run-progress").BoundingBoxAsync())!.Height, 4, 20);
        await Expect(run.Accuracy.Curves).ToHaveCountAsync(3);
        await Expect(run.Chart("loss").Curves).ToHaveCountAsync(4);
        await Expect(run.Chart("norms").Curves).ToHaveCountAsync(7);
        await Expect(run.Chart("rate").Curves).ToHaveCountAsync(1);
        await Expect(run.Marks).ToHaveCountAsync(2);
        await Expect(run.Accuracy.Marks).ToHaveCountAsync(2);

        await run.Accuracy.HoverAsync(0.5f);
        await Expect(run.Chart("loss").Crosshair).ToBeVisibleAsync();
        await run.Accuracy.DragAsync(0.2f, 0.6f);
        await Expect(run.Chart("loss").Reset).ToBeVisibleAsync();
        Assert.All(await run.Chart("loss").DrawnPointsAsync(), points => Assert.InRange(points, 2, 40));
        await run.Chart("loss").Reset.ClickAsync();
        await Expect(run.Accuracy.Reset).ToBeHiddenAsync();

        string before = await run.Accuracy.ShapeAsync();
        await page.GetByTestId("x-log").ClickAsync();
        await Eventually.TrueAsync(async () => await run.Accuracy.ShapeAsync() != before, TimeSpan.FromSeconds(10), () => "The axis stays linear.");
        await page.GetByTestId("smoothing").SelectOptionAsync("0.9");
        await Expect(run.Accuracy.Curves).ToHaveCountAsync(6);

        await run.Accuracy.ShowTableAsync();
        Assert.StartsWith("series,epoch,value,low,high\n", await run.Accuracy.SavedAsync("CSV"), StringComparison.Ordinal);
        Assert.Contains("<svg", await run.Accuracy.SavedAsync("SVG"), StringComparison.Ordinal);
        Assert.Contains("PNG", (await run.Accuracy.SavedAsync("PNG"))[..8], StringComparison.Ordinal);
        await visit.LeaveAsync();
    }
}
