using Microsoft.Playwright;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>A run is stopped, named, forked, gone on with and cloned from its page.</summary>
public sealed class RunControlTests(Chromium chromium, SharedService service)
{
    private const string Slow = """{"model": {"hidden": [200, 200, 200, 200, 200, 200]}, "training": {"epochs": 5000}}""";

    [Fact]
    public async Task A_run_is_paused_named_forked_resumed_canceled_and_cloned()
    {
        Guid id = (await service.Client.CreateAsync("overfit", Slow)).Id;
        await service.Client.HasRecordsAsync(id, 3);
        await using Visit visit = await chromium.VisitAsync(service.Address, new("en"));
        IPage page = visit.Page;
        var run = new RunPage(page);
        await run.OpenAsync(id);

        await page.GetByTestId("pause-run").ClickAsync();
        await run.IsAsync("paused");
        int records = (await service.Client.GetAsync(id)).Progress.Records;

        await page.GetByTestId("pin-run").ClickAsync();
        await Expect(page.GetByTestId("pin-run")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.GetByTestId("edit-details").ClickAsync();
        await Expect(page.GetByTestId("details-name")).ToBeFocusedAsync();
        await page.GetByTestId("details-name").FillAsync("seen twice");
        await page.GetByTestId("details-tags").FillAsync("lesson, first");
        await Axe.FindsNothingAsync(page.GetByTestId("run-details"));
        await page.GetByTestId("details-save").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("seen twice");

        await page.GetByTestId("fork-run").ClickAsync();
        await page.GetByTestId("again-epoch").FillAsync("2");
        await page.GetByTestId("again-epochs").FillAsync("5");
        await Axe.FindsNothingAsync(page.GetByTestId("again"));
        await page.GetByTestId("again-begin").ClickAsync();
        await Expect(page.GetByTestId("again")).ToHaveCountAsync(0);
        await run.IsAsync("succeeded");
        Guid fork = await run.IdAsync();
        Assert.NotEqual(id, fork);
        Assert.Equal(Accuracies(await service.Client.MetricsAsync(id), 3), Accuracies(await service.Client.MetricsAsync(fork), 3));
        Assert.Equal(5, (await service.Client.GetAsync(fork)).Progress.Records);
        await page.GetByTestId("tab-log").ClickAsync();
        await page.GetByTestId("parent").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("seen twice");

        await page.GetByTestId("resume-run").ClickAsync();
        await service.Client.HasRecordsAsync(id, records + 1);
        await run.Cancel.ClickAsync();
        await run.IsAsync("canceled");
        await Expect(page.GetByTestId("events").Locator("[data-type=Paused]")).ToHaveCountAsync(1);

        await page.GetByTestId("clone-run").ClickAsync();
        await page.GetByTestId("again-epochs").FillAsync("2");
        await page.GetByTestId("again-seed").FillAsync("3");
        await page.GetByTestId("again-begin").ClickAsync();
        await run.IsAsync("succeeded");
        RunResponse clone = await service.Client.GetAsync(await run.IdAsync());
        Assert.Equal((3L, "seen twice"), (clone.Spec.Training.Seed, clone.Spec.Name));

        RunResponse now = await service.Client.GetAsync(id);
        Assert.True(now.Pinned);
        Assert.Equal(["lesson", "first"], now.Spec.Tags);
        await visit.LeaveAsync();
    }

    private static IEnumerable<(double, double)> Accuracies(IEnumerable<MetricRecord> records, int count) =>
        records.Take(count).Select(record => (record.TrainAccuracy, record.TestAccuracy));
}
