using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Live;
using OverfitWeb.Ui.Runs;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Runs;

public sealed class RunsPageTests : UiContext
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void An_empty_list_says_what_to_do()
    {
        IRenderedComponent<RunsPage> page = Show();

        Assert.Contains("Start one in the Lab", page.Find(TestId("runs-empty")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_is_started_elsewhere_appears()
    {
        IRenderedComponent<RunsPage> page = Show(Some.Run(1));

        Live.Change(Some.Run(2));

        page.WaitForAssertion(() => Assert.Equal([Some.Id(2).ToString(), Some.Id(1).ToString()], Rows(page)));
    }

    [Fact]
    public void Two_chosen_runs_are_compared_in_the_order_chosen()
    {
        IRenderedComponent<RunsPage> page = Show(Some.Run(3), Some.Run(2), Some.Run(1));
        Assert.True(page.Find(TestId("compare-button")).HasAttribute("disabled"));

        Choose(page, 1);
        Choose(page, 3);
        page.Find(TestId("compare-button")).Click();

        Assert.EndsWith($"/compare?runs={Some.Id(1)},{Some.Id(3)}", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_filters_and_orders()
    {
        Answer(new RunListQuery { Statuses = [RunStatus.Running], Tag = "a b", Pinned = true, OrderBy = "finalGap" }, Some.Run(1));

        IRenderedComponent<RunsPage> page = ShowAt("runs?status=running,nonsense&tag=a%20b&pinned=true&orderBy=finalGap");

        Assert.Single(Rows(page));
        Assert.Equal("true", page.Find(TestId("filter-running")).GetAttribute("aria-pressed"));
        Assert.Equal("true", page.Find(TestId("filter-pinned")).GetAttribute("aria-pressed"));
        Assert.Equal("finalGap", page.Find(TestId("order")).GetAttribute("value"));
        Assert.Equal("a b", page.Find(TestId("filter-tag")).GetAttribute("value"));
    }

    [Fact]
    public void A_filter_goes_into_the_address_and_where_nothing_matches_it_can_be_cleared()
    {
        IRenderedComponent<RunsPage> page = Show(Some.Run(1));
        Answer(new RunListQuery { Statuses = [RunStatus.Failed] });

        page.Find(TestId("filter-failed")).Click();

        page.WaitForAssertion(() => Assert.EndsWith("/runs?status=failed", Navigation.Uri, StringComparison.Ordinal));
        page.WaitForElement(TestId("runs-none")).QuerySelector("button")!.Click();
        page.WaitForAssertion(() => Assert.Single(Rows(page)));
        Assert.EndsWith("/runs", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_that_differ_in_their_seeds_fold_into_a_mean_with_its_interval()
    {
        Answer(new RunListQuery(), Seeded(3, 2, 0.80), Seeded(2, 1, 0.76), Other(1));

        IRenderedComponent<RunsPage> page = ShowAt("runs?fold=true");

        Assert.Single(Rows(page));
        // Student's t for one degree of freedom, 12.706, times 0.02.
        Assert.Equal("0.780 ± 0.254", page.Find($"{TestId("run-fold")} .cell-test").TextContent.Trim());
        page.Find($"{TestId("run-fold")} .fold").Click();
        page.WaitForAssertion(() => Assert.Equal([3, 2, 1], page.FindAll(TestId("run-row")).Select(row => Number(row.GetAttribute("data-run")!))));
    }

    [Fact]
    public void A_tag_can_be_taken_back()
    {
        IRenderedComponent<RunsPage> page = Show(Some.Run(1));
        Choose(page, 1);
        Bulk(Some.Run(1) with { Spec = new RunSpec { Tags = ["keep"] } });

        page.Find(TestId("bulk-tag-text")).Change(" keep ");
        page.Find(".bulk-tag").Submit();

        page.WaitForAssertion(() => Assert.Contains("keep", page.Find(".cell-tags").TextContent, StringComparison.Ordinal));
        Bulk(Some.Run(1));
        page.Find(TestId("bulk-undo")).Click();
        page.WaitForAssertion(() => Assert.Equal("", page.Find(".cell-tags").TextContent.Trim()));
        Assert.Equal(
            ["""{"action":"tag","runs":["RUN"],"addTags":["keep"],"removeTags":null}""", """{"action":"tag","runs":["RUN"],"addTags":null,"removeTags":["keep"]}"""],
            BulkBodies());
    }

    [Fact]
    public void Deleting_asks_first_and_spares_what_is_active()
    {
        IRenderedComponent<RunsPage> page = Show(Some.Run(2), Some.Run(1, RunStatus.Succeeded));
        Change(page, TestId("choose-all"), true, TestId("bulk-delete"));
        page.Find(TestId("bulk-delete")).Click();
        page.WaitForAssertion(() => Assert.Contains("Delete 1 runs?", page.Find(TestId("bulk-dialog")).TextContent, StringComparison.Ordinal));
        Assert.Empty(BulkBodies());
        Service.Answer(
            "POST /api/v1/runs/bulk",
            new BulkRunsResponse([new BulkOutcome(Some.Id(1).ToString(), 204, null, null)], 1, 0),
            ContractsJson.Default.BulkRunsResponse);

        page.Find(TestId("bulk-confirm")).Click();

        page.WaitForAssertion(() => Assert.Equal([Some.Id(2).ToString()], Rows(page)));
        Assert.Equal(["""{"action":"delete","runs":["RUN"],"addTags":null,"removeTags":null}"""], BulkBodies());
    }

    [Fact]
    public void Columns_are_chosen()
    {
        IRenderedComponent<RunsPage> page = Show(Some.Run(1));
        Assert.Empty(page.FindAll(".cell-seed"));

        Change(page, TestId("column-Seed"), true, ".cell-seed");
        page.Find(TestId("column-Gap")).Change(false);

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".cell-gap")));
        Assert.Single(page.FindAll(".cell-seed"));
    }

    private static IEnumerable<string?> Rows(IRenderedComponent<RunsPage> page) =>
        page.FindAll(TestId("run-row")).Select(row => row.GetAttribute("data-run"));

    private static int Number(string id) => Convert.ToInt32(id[^6..], 16);

    private static void Choose(IRenderedComponent<RunsPage> page, int number) =>
        Change(page, $"[data-run='{Some.Id(number)}'] input", true, $".run-row-chosen[data-run='{Some.Id(number)}']");

    // The table answers on its own thread here: a change may come in its turn only.
    private static void Change(IRenderedComponent<RunsPage> page, string what, bool value, string thenThereIs)
    {
        page.Find(what).Change(value);
        page.WaitForElement(thenThereIs);
    }

    private static RunResponse Seeded(int number, long seed, double test)
    {
        RunResponse run = Some.Run(number, RunStatus.Succeeded);
        return run with { Spec = run.Spec with { Training = run.Spec.Training with { Seed = seed } }, Last = Some.Record(1, test: test) };
    }

    private static RunResponse Other(int number)
    {
        RunResponse run = Some.Run(number);
        return run with { Spec = run.Spec with { Penalties = [Some.Kind("l2", "lambda", 0.1)] } };
    }

    private void Bulk(RunResponse run) => Service.Answer(
        "POST /api/v1/runs/bulk", new BulkRunsResponse([new BulkOutcome($"{run.Id}", 200, run, null)], 1, 0), ContractsJson.Default.BulkRunsResponse);

    private IEnumerable<string> BulkBodies() => Service.Requests
        .Where(request => request.Request == "POST /api/v1/runs/bulk")
        .Select(request => request.Body.Replace(Some.Id(1).ToString(), "RUN", StringComparison.Ordinal));

    private void Answer(RunListQuery query, params RunResponse[] runs) => Service.Answer(
        $"GET {query.Request(RunListFeed.PageSize)}", new RunListResponse(runs, runs.Length, null), ContractsJson.Default.RunListResponse);

    private IRenderedComponent<RunsPage> Show(params RunResponse[] runs)
    {
        Answer(new RunListQuery(), runs);
        return ShowAt("runs");
    }

    private IRenderedComponent<RunsPage> ShowAt(string address)
    {
        Service.Answer("GET /api/v1/presets", [Some.Preset("overfit")], ContractsJson.Default.IReadOnlyListPresetResponse);
        Navigation.NavigateTo(address);
        IRenderedComponent<RunsPage> page = Render<RunsPage>();
        page.WaitForElement($".run-row, {TestId("runs-empty")}");
        return page;
    }
}
