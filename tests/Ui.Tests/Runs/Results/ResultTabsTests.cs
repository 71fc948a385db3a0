using System.Net;
using AngleSharp.Dom;
using Bunit;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Analysis;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Runs.Results;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Runs.Results;

public sealed class ResultTabsTests : UiContext
{
    private static readonly string Run1 = $"GET /api/v1/runs/{Some.Id(1)}";
    private static readonly string Mistakes = $"{Run1}/mistakes?weights=final&images=test&count=60";
    private static readonly string Analysis = $"{Run1}/analysis?weights=final&images=test";
    private static readonly RunResponse Ended = Some.Run(status: RunStatus.Succeeded, records: 2) with { HasWeights = true };

    public ResultTabsTests() => Service.Answer($"{Run1}/events", [], ContractsJson.Default.IReadOnlyListRunEvent);

    [Fact]
    public void A_run_that_trains_has_its_log_and_says_what_is_to_come()
    {
        IRenderedComponent<ResultTabs> tabs = Show(Some.Run(records: 2), Some.Record(1), Some.Record(2));

        Assert.Equal("Log", tabs.FindAll("[role=tab]").Single().TextContent);
        Assert.Contains("when training has ended", tabs.Find("[role=tabpanel]").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, tabs.Find(TestId("epoch-lines")).TextContent.Split('\n').Length);
    }

    [Fact]
    public void A_run_that_ended_under_the_readers_eyes_keeps_its_log_in_sight()
    {
        IRenderedComponent<ResultTabs> tabs = Show(Some.Run(records: 2));

        tabs.Render(parameters => parameters.Add(page => page.Run, Ended));

        Assert.Equal("Log", tabs.Find("[aria-selected=true]").TextContent);
        Assert.Equal(6, tabs.FindAll("[role=tab]").Count);
    }

    [Fact]
    public void The_surest_mistakes_come_first_with_their_pictures()
    {
        Service.Answer(Mistakes, SomeResults.Mistakes(), ContractsJson.Default.MistakesResponse);

        IRenderedComponent<ResultTabs> tabs = Show(Ended);

        IElement first = tabs.Find($"{TestId("mistakes")} li");
        Assert.Equal(["9 0.987", "is 4: 0.010"], first.QuerySelectorAll("span").Select(words => words.TextContent));
        Assert.StartsWith("data:image/bmp", first.QuerySelector("img")?.GetAttribute("src"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_mistakes_says_so()
    {
        Service.Answer(Mistakes, SomeResults.Mistakes(0), ContractsJson.Default.MistakesResponse);

        Assert.NotNull(Show(Ended).Find(TestId("no-mistakes")));
    }

    [Fact]
    public void Confusion_calibration_and_weights_are_one_question()
    {
        Service.Answer(Mistakes, SomeResults.Mistakes(), ContractsJson.Default.MistakesResponse);
        Service.Answer(Analysis, SomeResults.Analysis(), ContractsJson.Default.AnalysisResult);
        IRenderedComponent<ResultTabs> tabs = Show(Ended);

        tabs.Find(TestId("tab-confusion")).Click();
        Assert.Equal(["0", "5", "0"], tabs.FindAll($"{TestId("confusion")} tbody tr:first-child > *").Select(cell => cell.TextContent));
        Assert.Equal(["1", "5", "0.600", "1.000"], tabs.FindAll($"{TestId("classes")} tbody tr:last-child > *").Take(4).Select(cell => cell.TextContent));
        tabs.Find(TestId("tab-calibration")).Click();
        Assert.Contains("0.150", tabs.Find(".numbers").TextContent, StringComparison.Ordinal);
        Assert.Single(tabs.FindAll($"{TestId("reliability")} .got"));
        tabs.Find(TestId("tab-weights")).Click();
        Assert.Equal($"/api/v1/runs/{Some.Id(1)}/weights/1.png?weights=final", tabs.Find(TestId("weight-picture")).GetAttribute("src"));
        Assert.Equal(2, tabs.FindAll($"{TestId("histograms")} li").Count);
        Assert.Equal(3, tabs.FindAll($"{TestId("histograms")} rect").Count);

        Assert.Single(Service.Requests, request => request.Request == Analysis);
    }

    [Fact]
    public void Label_noise_is_said_apart()
    {
        Service.Answer(Mistakes, SomeResults.Mistakes(), ContractsJson.Default.MistakesResponse);
        Service.Answer(Analysis, SomeResults.Analysis(new LabelNoiseResult(8, 1, 2, 1, 0.5, 0, 0.25)), ContractsJson.Default.AnalysisResult);
        IRenderedComponent<ResultTabs> tabs = Show(Ended);

        tabs.Find(TestId("tab-confusion")).Click();

        Assert.Contains("0.500 is learned by heart, and 0.250", tabs.Find(".notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_choice_is_asked_for_anew()
    {
        Service.Answer(Mistakes, SomeResults.Mistakes(), ContractsJson.Default.MistakesResponse);
        Service.Answer($"{Run1}/mistakes?weights=best&images=test&count=60", SomeResults.Mistakes(0), ContractsJson.Default.MistakesResponse);
        IRenderedComponent<ResultTabs> tabs = Show(Ended);

        tabs.Find(TestId("choice-weights")).Change("Best");

        Assert.NotNull(tabs.Find(TestId("no-mistakes")));
    }

    [Fact]
    public void What_cannot_be_read_can_be_tried_again()
    {
        Service.Problem(Mistakes, HttpStatusCode.Conflict, """{"status": 409, "code": "conflict", "detail": "No weights."}""");
        IRenderedComponent<ResultTabs> tabs = Show(Ended);
        Assert.Contains("No weights.", tabs.Find(TestId("failure")).TextContent, StringComparison.Ordinal);
        Service.Answer(Mistakes, SomeResults.Mistakes(), ContractsJson.Default.MistakesResponse);

        tabs.Find(TestId("retry")).Click();

        Assert.NotNull(tabs.Find(TestId("mistakes")));
    }

    [Fact]
    public void Arrows_lead_from_tab_to_tab()
    {
        Service.Answer(Mistakes, SomeResults.Mistakes(), ContractsJson.Default.MistakesResponse);
        IRenderedComponent<ResultTabs> tabs = Show(Ended);

        tabs.Find("[role=tablist]").KeyDown("ArrowLeft");
        Assert.Equal("Log", tabs.Find("[aria-selected=true]").TextContent);
        tabs.Find("[role=tablist]").KeyDown("Home");
        Assert.Equal("Mistakes", tabs.Find("[aria-selected=true]").TextContent);
    }

    private IRenderedComponent<ResultTabs> Show(RunResponse run, params MetricRecord[] records) => Render<ResultTabs>(parameters => parameters
        .Add(tabs => tabs.Run, run)
        .Add(tabs => tabs.Records, records));
}
