using OverfitWeb.Contracts.Runs;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>Seeing a network overfit while it does: every epoch is shown once, whenever one comes or comes back.</summary>
public sealed class LiveRunTests(Chromium chromium, SharedService service)
{
    /// <summary>Long enough to be met in the middle, and no more lines than the page keeps.</summary>
    private const int Epochs = 300;

    /// <summary>Trains until somebody stops it, however fast the machine is.</summary>
    private const int Endless = 5000;

    /// <summary>
    /// Trained slowly enough that a browser loads twice in the meantime and the table, of which every row is compared, still has
    /// all of them: six times as wide, some 7 records a second. From 1001 rows on a table is thinned.
    /// </summary>
    private static string Slow(int epochs) =>
        $$$"""{"model": {"hidden": [600, 600, 600, 600, 600, 600]}, "training": {"epochs": {{{epochs}}}}}""";

    [Fact]
    public async Task A_run_started_by_the_form_grows_both_curves_to_its_last_epoch()
    {
        await using Visit visit = await chromium.VisitAsync(service.Address, new("ko"));
        var form = new NewRunPage(visit.Page);
        var run = new RunPage(visit.Page);
        await form.OpenAsync();
        await form.StartAsync("overfit", ("widths", "200, 200, 200, 200, 200, 200"), ("epochs", $"{Epochs}"), ("name", "form"));

        Guid id = await run.IdAsync();
        await run.Accuracy.ShowTableAsync();
        await run.Accuracy.HasRowsAsync(2);
        await Expect(run.Accuracy.Curves).ToHaveCountAsync(2);
        int[] early = await run.Accuracy.DrawnPointsAsync();
        int earlyRows = await run.Accuracy.Rows.CountAsync();
        await run.IsAsync("succeeded");

        Assert.InRange(earlyRows, 2, Epochs - 1);
        Assert.All(early, points => Assert.InRange(points, 1, Epochs - 1));
        Assert.All(await run.Accuracy.DrawnPointsAsync(), points => Assert.True(points > early.Max()));
        await ShowsEveryEpochOnceAsync(run, id, Epochs);
        await visit.LeaveAsync();
    }

    [Fact]
    public async Task A_reload_in_the_middle_leaves_no_gap_and_no_double()
    {
        Guid id = (await service.Client.CreateAsync("overfit", Slow(Endless))).Id;
        await using Visit visit = await chromium.VisitAsync(service.Address, new("en"));
        var run = new RunPage(visit.Page);
        await run.OpenAsync(id);
        await Expect(run.EpochLines).ToContainTextAsync("epoch:");

        await visit.Page.ReloadAsync();
        await Expect(run.EpochLines).ToContainTextAsync("epoch:");
        await run.Accuracy.ShowTableAsync();
        await run.Accuracy.HasRowsAsync(await run.Accuracy.Rows.CountAsync() + 1);
        Assert.Equal(RunStatus.Running, (await service.Client.GetAsync(id)).Status);
        await service.Client.CancelAsync(id);
        await run.IsAsync("canceled");

        await ShowsEveryEpochOnceAsync(run, id, (await service.Client.MetricsAsync(id)).Count);
        await visit.LeaveAsync();
    }

    [Fact]
    public async Task A_run_opened_in_the_middle_can_be_canceled_and_keeps_what_it_has()
    {
        Guid id = (await service.Client.CreateAsync("overfit", Slow(Endless))).Id;
        await service.Client.HasRecordsAsync(id, 10);
        await using Visit visit = await chromium.VisitAsync(service.Address, new("ko"));
        var run = new RunPage(visit.Page);
        await run.OpenAsync(id);
        await run.Accuracy.ShowTableAsync();
        await run.Accuracy.HasRowsAsync(10);
        int before = await run.Accuracy.Rows.CountAsync();
        await run.Accuracy.HasRowsAsync(before + 1);

        await run.Cancel.ClickAsync();
        await run.IsAsync("canceled");
        await Expect(run.Cancel).ToHaveCountAsync(0);

        await ShowsEveryEpochOnceAsync(run, id, (await service.Client.MetricsAsync(id)).Count);
        await visit.LeaveAsync();
    }

    private async Task ShowsEveryEpochOnceAsync(RunPage run, Guid id, int count)
    {
        IReadOnlyList<MetricRecord> records = await service.Client.MetricsAsync(id);
        Assert.Equal(count, records.Count);
        await Expect(run.Accuracy.Rows).ToHaveCountAsync(count);
        Assert.Equal(Enumerable.Range(0, count).Select(epoch => $"{epoch}"), (await run.Accuracy.TableAsync()).Select(row => row[0]));
        Assert.Equal(Newest(await service.Client.LogAsync(id)), Newest(await run.LinesAsync()));
    }

    /// <summary>The page keeps the newest lines only; the service has all.</summary>
    private static IEnumerable<string> Newest(IReadOnlyList<string> lines) => lines.TakeLast(Epochs);
}
