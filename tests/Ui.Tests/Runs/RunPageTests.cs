using System.Net;
using Bunit;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Live;
using OverfitWeb.Ui.Runs;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Runs;

public sealed class RunPageTests : UiContext
{
    private static readonly string Read = $"GET /api/v1/runs/{Some.Id(1)}";

    [Fact]
    public void A_run_that_does_not_exist_says_what_to_do()
    {
        Service.Problem(Read, HttpStatusCode.NotFound, """{"status": 404, "code": "notFound"}""");

        IRenderedComponent<RunPage> page = Show();

        Assert.Equal("There is no such run", page.Find("h1").TextContent);
        Assert.NotNull(page.Find("a[href='runs']"));
    }

    [Fact]
    public void A_stopped_service_is_not_taken_for_a_missing_run()
    {
        Service.Stopped = true;

        IRenderedComponent<RunPage> page = Show();

        Assert.Contains("does not answer", page.Find(TestId("failure")).TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(TestId("run-not-found")));
    }

    [Fact]
    public void A_running_run_grows_with_each_delivery()
    {
        Answer(Some.Run(lastEventSeq: 0));
        IRenderedComponent<RunPage> page = Show();
        Live.Become(LiveState.Connected);
        Assert.Contains("0 of 10", page.Find(".run-pace").TextContent, StringComparison.Ordinal);

        Live.Deliver(Some.Event(1, 1, 2));
        Live.Deliver(Some.Event(1, 1, 2), Some.Event(2, 3));

        page.WaitForAssertion(() =>
        {
            Assert.Contains("3 of 10", page.Find(".run-pace").TextContent, StringComparison.Ordinal);
            Assert.Equal(3, page.Find(TestId("epoch-lines")).TextContent.Split('\n').Length);
        });
    }

    [Fact]
    public void What_the_service_noticed_is_said_in_the_language_of_the_page()
    {
        RunNotice notice = new(NoticeCode.DeadUnits, new LocalizedText("죽은 뉴런", "Dead units"));
        Answer(Some.Run(lastEventSeq: 0));
        IRenderedComponent<RunPage> page = Show();
        Assert.Empty(page.FindAll("[data-notice]"));

        RunEvent end = Some.Succeeded(1);
        Live.Become(LiveState.Connected);
        Live.Deliver(end with { Data = end.Data with { Notices = [notice], HasWeights = true } });

        page.WaitForAssertion(() => Assert.Equal("Dead units", page.Find("[data-notice='DeadUnits']").TextContent));
    }

    [Fact]
    public void The_end_takes_the_cancel_button_away_and_shows_the_last_measurement()
    {
        Answer(Some.Run());
        IRenderedComponent<RunPage> page = Show();
        Live.Become(LiveState.Connected);
        Assert.Equal("running", page.Find(TestId("run-status")).GetAttribute("data-status"));
        Assert.NotEmpty(page.FindAll(TestId("cancel-run")));

        Live.Deliver(Some.Event(1, 1), Some.Succeeded(2));

        page.WaitForAssertion(() =>
        {
            Assert.Equal("succeeded", page.Find(TestId("run-status")).GetAttribute("data-status"));
            Assert.Empty(page.FindAll(TestId("cancel-run")));
            Assert.Contains("0.750", page.Find(".numbers").TextContent, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Cancel_asks_the_service_and_shows_that_it_is_stopping()
    {
        Answer(Some.Run());
        Service.Answer($"POST /api/v1/runs/{Some.Id(1)}/cancel",
            Some.Run() with { Desired = DesiredState.Cancel }, ContractsJson.Default.RunResponse, HttpStatusCode.Accepted);
        IRenderedComponent<RunPage> page = Show();

        page.Find(TestId("cancel-run")).Click();

        Assert.Contains("Stopping", page.Find(TestId("cancel-run")).TextContent, StringComparison.Ordinal);
        Assert.True(page.Find(TestId("cancel-run")).HasAttribute("disabled"));
    }

    [Fact]
    public void A_cancel_that_came_too_late_says_so()
    {
        Answer(Some.Run());
        Service.Problem($"POST /api/v1/runs/{Some.Id(1)}/cancel", HttpStatusCode.Conflict,
            """{"status": 409, "code": "conflict", "detail": "The run has ended."}""");
        IRenderedComponent<RunPage> page = Show();

        page.Find(TestId("cancel-run")).Click();

        Assert.Contains("The run has ended.", page.Find(TestId("failure")).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_run_that_ended_before_anything_was_measured_says_so_in_place_of_empty_charts(int records, bool isBlank)
    {
        Answer(Some.Run(status: RunStatus.Canceled, records: records), [.. Enumerable.Range(1, records).Select(number => Some.Record(number))]);

        IRenderedComponent<RunPage> page = Show();

        Assert.Equal(isBlank, page.FindAll(TestId("run-blank")).Count == 1);
        Assert.Equal(isBlank, page.FindAll(TestId("chart-accuracy")).Count == 0);
        Assert.Equal(isBlank, page.FindAll(TestId("what-you-see")).Count == 0);
    }

    [Fact]
    public void Best_is_said_to_be_peeking()
    {
        Answer(Some.Run(status: RunStatus.Succeeded, records: 2), Some.Record(1, test: 0.7), Some.Record(2, test: 0.6));

        string numbers = Show().Find(".numbers").TextContent;

        Assert.Contains("0.700", numbers, StringComparison.Ordinal);
        Assert.Contains("peeking", numbers, StringComparison.Ordinal);
    }

    [Fact]
    public void A_queued_run_says_that_it_starts_by_itself()
    {
        Answer(Some.Run(status: RunStatus.Queued));

        Assert.Contains("starts by itself", Show().Find(".run-status").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_stop_early_is_left_at_most()
    {
        RunResponse run = Some.Run();
        run = run with { Progress = run.Progress with { RemainingSeconds = 12 } };
        Answer(run);
        Assert.Equal("12 s left", Show().Find(".run-pace span:nth-child(2)").TextContent);

        Answer(run with { Spec = run.Spec with { Training = run.Spec.Training with { EarlyStopping = new() } } });

        Assert.Equal("at most 12 s left", Show().Find(".run-pace span:nth-child(2)").TextContent);
    }

    [Fact]
    public void Each_chart_has_its_numbers_as_a_table()
    {
        Answer(Some.Run(status: RunStatus.Succeeded, records: 2), Some.Record(1, 0.25, 0.125), Some.Record(2));
        IRenderedComponent<RunPage> page = Show();

        page.Find($"{TestId("chart-accuracy")} details").TriggerEvent("ontoggle", EventArgs.Empty);

        Assert.Equal(["0", "0.250", "0.125"], page.FindAll($"{TestId("chart-accuracy")} tbody tr:first-child > *").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Another_run_at_the_same_page_has_its_own_charts_and_results()
    {
        Answer(Some.Run(status: RunStatus.Succeeded, records: 1), Some.Record(1));
        IRenderedComponent<RunPage> page = Show();
        string other = $"GET /api/v1/runs/{Some.Id(2)}";
        Service.Answer(other, Some.Run(2, RunStatus.Succeeded, records: 2), ContractsJson.Default.RunResponse);
        Service.Answer(other + "/metrics", new MetricsResponse([Some.Record(1), Some.Record(2)], 2), ContractsJson.Default.MetricsResponse);
        Service.Answer(other + "/events", [], ContractsJson.Default.IReadOnlyListRunEvent);

        page.Render(parameters => parameters.Add(shown => shown.Id, Some.Id(2)));

        page.WaitForAssertion(() => Assert.Equal(2, page.Find(TestId("epoch-lines")).TextContent.Split('\n').Length));
        Assert.NotEmpty(page.FindAll("[role=tab]"));
    }

    private void Answer(RunResponse run, params MetricRecord[] records)
    {
        Live.OnSubscribe = (_, _) => Task.FromResult<RunSnapshot?>(new RunSnapshot(run, []));
        Service.Answer(Read, run, ContractsJson.Default.RunResponse);
        Service.Answer(Read + "/events", [], ContractsJson.Default.IReadOnlyListRunEvent);
        Service.Answer("GET /api/v1/presets", [Some.Preset("overfit")], ContractsJson.Default.IReadOnlyListPresetResponse);
        Service.Answer(Read + "/metrics", new MetricsResponse(records, records.Length), ContractsJson.Default.MetricsResponse);
    }

    private IRenderedComponent<RunPage> Show() => Render<RunPage>(parameters => parameters.Add(page => page.Id, Some.Id(1)));
}
