using Bunit;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Experiments;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Experiments;

public sealed class ExperimentPageTests : UiContext
{
    private static readonly AxisResponse Remedies = SomeExperiment.Axis("remedy", AxisScale.Category, "none", "decay", "dropout");

    [Fact]
    public void The_best_comes_first_and_a_measure_of_which_less_is_better_is_turned_round()
    {
        IRenderedComponent<ExperimentPage> page = Show(
            SomeExperiment.Running(Remedies, ExperimentStatus.Succeeded, 1), ExperimentPicture.Ranking, (0.75, 0.5), (0.8, 0.9), (0.7, 0.3));
        Assert.Equal(["decay", "none", "dropout"], Ranked(page));
        Assert.Equal(["0.800 ± 0.020", "0.750 ± 0.020", "0.700 ± 0.020"], page.FindAll(".ranking-value").Select(value => value.TextContent));

        page.Find(TestId("measure")).Change("testLoss");

        Assert.Equal(["dropout", "none", "decay"], Ranked(page));
    }

    [Fact]
    public void An_interval_beyond_what_can_be_does_not_lengthen_the_axis()
    {
        IRenderedComponent<ExperimentPage> page = Show(
            SomeExperiment.Running(Remedies, ExperimentStatus.Succeeded, 1), ExperimentPicture.Ranking, (0.91, 0.02), (0.985, 0.011), (0.95, 0.015));
        Assert.Equal("1", page.FindAll(".ranking-tick")[^1].TextContent);

        page.Find(TestId("measure")).Change("testLoss");

        Assert.Equal("0", page.FindAll(".ranking-tick")[0].TextContent);
    }

    [Fact]
    public void While_it_trains_it_is_ranked_by_the_newest_records()
    {
        ExperimentResponse running = SomeExperiment.Running(Remedies);
        running = running with
        {
            Groups = [.. running.Groups.Select(group => group with
            {
                Newest = new Dictionary<string, MeasureEstimate> { ["testAccuracy"] = SomeExperiment.Estimate(0.1 * (group.Number + 1)) },
            })],
        };

        IRenderedComponent<ExperimentPage> page = Show(running, ExperimentPicture.Ranking);

        Assert.Equal(["dropout", "decay", "none"], Ranked(page));
        Assert.Equal(3, page.FindAll(".ranking-row .ranking-open").Count);
    }

    [Fact]
    public void It_follows_by_itself_until_it_has_ended()
    {
        IRenderedComponent<ExperimentPage> page = Show(SomeExperiment.Running(Remedies), ExperimentPicture.Ranking);
        Assert.Equal("running", page.Find(TestId("experiment-status")).GetAttribute("data-status"));

        Answer(SomeExperiment.Running(Remedies, ExperimentStatus.Succeeded, 1), ExperimentPicture.Ranking, (0.75, 0.5), (0.8, 0.9), (0.7, 0.3));

        page.WaitForAssertion(
            () => Assert.Equal("succeeded", page.Find(TestId("experiment-status")).GetAttribute("data-status")), TimeSpan.FromSeconds(5));
        Assert.Equal(["decay", "none", "dropout"], Ranked(page));
    }

    [Fact]
    public void The_table_leads_to_the_runs_beside_those_of_the_baseline()
    {
        IRenderedComponent<ExperimentPage> page = Show(
            SomeExperiment.Running(Remedies, ExperimentStatus.Succeeded, 1), ExperimentPicture.Ranking, (0.75, 0.5), (0.8, 0.9), (0.7, 0.3));

        Assert.Equal(
            $"compare?runs={string.Join(',', new[] { 0, 1, 10, 11 }.Select(Some.Id))}",
            page.Find($"{TestId("results")} [data-group='1'] a").GetAttribute("href"));
        Assert.Contains("Helped", page.Find($"{TestId("results")} [data-group='1']").TextContent, StringComparison.Ordinal);
        Assert.Contains("Sentence on key2", page.Find(TestId("verdict-sentences")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_along_an_axis_are_lines()
    {
        AxisResponse lambdas = SomeExperiment.Axis("lambda", AxisScale.Log, 0.001, 0.01, 0.1);

        IRenderedComponent<ExperimentPage> page = Show(
            SomeExperiment.Running(lambdas, ExperimentStatus.Succeeded, 1), ExperimentPicture.Line, (0.75, 0.5), (0.8, 0.9), (0.7, 0.3));

        Assert.Equal(["chart-testAccuracy", "chart-testLoss"], page.FindAll("figure.chart").Select(figure => figure.GetAttribute("data-testid")));
    }

    [Fact]
    public void A_ready_made_one_says_what_one_sees()
    {
        Service.Answer("GET /api/v1/experiments/ready-made", [SomeExperiment.ReadyMade("race")], ContractsJson.Default.IReadOnlyListReadyMadeResponse);

        IRenderedComponent<ExperimentPage> page = Show(SomeExperiment.Running(Remedies) with { ReadyMade = "race" }, ExperimentPicture.Ranking);

        Assert.Equal("race question", page.Find($"{TestId("experiment-explanation")} h2").TextContent);
        Assert.Equal("race explanation", page.Find($"{TestId("experiment-explanation")} p").TextContent);
    }

    [Theory]
    [InlineData("pause", ExperimentStatus.Running, ExperimentStatus.Paused)]
    [InlineData("cancel", ExperimentStatus.Queued, ExperimentStatus.Canceled)]
    [InlineData("resume", ExperimentStatus.Paused, ExperimentStatus.Queued)]
    public void Buttons_do_what_they_say(string action, ExperimentStatus before, ExperimentStatus after)
    {
        IRenderedComponent<ExperimentPage> page = Show(SomeExperiment.Running(Remedies, before), ExperimentPicture.Ranking);
        ExperimentResponse then = SomeExperiment.Running(Remedies, after);
        Answer(then, ExperimentPicture.Ranking);
        Service.Answer($"POST /api/v1/experiments/{then.Id}/{action}", then, ContractsJson.Default.ExperimentResponse);

        page.Find(TestId($"{action}-experiment")).Click();

        page.WaitForAssertion(() => Assert.Equal(
            after.ToString().ToLowerInvariant(), page.Find(TestId("experiment-status")).GetAttribute("data-status")));
    }

    [Fact]
    public void Seeds_are_added()
    {
        IRenderedComponent<ExperimentPage> page = Show(SomeExperiment.Running(Remedies, ExperimentStatus.Succeeded, 1), ExperimentPicture.Ranking, (0.7, 1), (0.7, 1), (0.7, 1));
        ExperimentResponse then = SomeExperiment.Running(Remedies);
        Answer(then, ExperimentPicture.Ranking);
        Service.Answer($"POST /api/v1/experiments/{then.Id}/extend", then, ContractsJson.Default.ExperimentResponse);

        page.Find(TestId("extend-experiment")).Click();

        page.WaitForAssertion(() => Assert.Equal("running", page.Find(TestId("experiment-status")).GetAttribute("data-status")));
        Assert.Contains("\"moreSeeds\":5", Service.Requests.Single(request => request.Request.EndsWith("/extend", StringComparison.Ordinal)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_experiment_that_is_not_there_says_so()
    {
        Service.Problem($"GET /api/v1/experiments/{Some.Id(7)}", System.Net.HttpStatusCode.NotFound, "{}");

        IRenderedComponent<ExperimentPage> page = Render<ExperimentPage>(parameters => parameters.Add(one => one.Id, Some.Id(7)));

        page.WaitForElement(TestId("failure"));
    }

    private static IEnumerable<string> Ranked(IRenderedComponent<ExperimentPage> page) =>
        page.FindAll(".ranking-row[data-group] .ranking-name").Select(name => name.FirstChild!.TextContent.Trim());

    private IRenderedComponent<ExperimentPage> Show(ExperimentResponse experiment, ExperimentPicture picture, params (double Accuracy, double Loss)[] values)
    {
        Answer(experiment, picture, values);
        IRenderedComponent<ExperimentPage> page = Render<ExperimentPage>(parameters => parameters.Add(one => one.Id, experiment.Id));
        page.WaitForElement(TestId("experiment-status"));
        return page;
    }

    private void Answer(ExperimentResponse experiment, ExperimentPicture picture, params (double Accuracy, double Loss)[] values)
    {
        Service.Answer($"GET /api/v1/experiments/{experiment.Id}", experiment, ContractsJson.Default.ExperimentResponse);
        Service.Answer($"GET /api/v1/experiments/{experiment.Id}/results", SomeExperiment.Results(experiment, picture, values), ContractsJson.Default.ExperimentResults);
    }
}
