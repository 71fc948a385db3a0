using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Experiments;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Experiments;

public sealed class ExperimentsPageTests : UiContext
{
    private static readonly ExperimentResponse Experiment = SomeExperiment.Running(SomeExperiment.Axis("remedy", AxisScale.Category, "none", "decay"));

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Without_experiments_it_says_so() =>
        Assert.Contains("No experiment yet", Show().Find(TestId("experiments-empty")).TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_card_says_what_it_takes_before_it_is_started_at_either_scale()
    {
        IRenderedComponent<ExperimentsPage> page = Show();
        Assert.Equal("18 runs: 9 settings × 2 seeds, about 20 s", Size(page));

        page.Find(TestId("scale-full")).Click();

        Assert.Equal("55 runs: 11 settings × 5 seeds, about 3 min 20 s", Size(page));
    }

    [Fact]
    public void What_may_stop_early_takes_so_long_at_most()
    {
        IRenderedComponent<ReadyMadeCard> card = Render<ReadyMadeCard>(parameters => parameters.Add(
            shown => shown.ReadyMade, SomeExperiment.ReadyMade("stop") with { Small = new(8, 2, 16, 20, IsUpperBound: true) }));

        Assert.Equal("16 runs: 8 settings × 2 seeds, at most about 20 s", card.Find(TestId("size")).TextContent);
    }

    [Fact]
    public void The_queue_before_it_is_told() =>
        Assert.Contains("4 runs wait before a new experiment: it begins in about 1 min 10 s. Single runs that are started meanwhile go first.", Show(queued: 4).Find(TestId("queue")).TextContent, StringComparison.Ordinal);

    [Fact]
    public void One_button_starts_it_at_the_chosen_scale_and_leads_to_its_page()
    {
        IRenderedComponent<ExperimentsPage> page = Show();
        Service.Answer("POST /api/v1/experiments", Experiment, ContractsJson.Default.ExperimentResponse);

        page.Find(TestId("scale-full")).Click();
        page.Find(TestId("start-race")).Click();

        page.WaitForAssertion(() => Assert.EndsWith($"experiments/{Experiment.Id}", Navigation.Uri, StringComparison.Ordinal));
        string body = Service.Requests.Single(request => request.Request == "POST /api/v1/experiments").Body;
        Assert.Contains("\"readyMade\":\"race\"", body, StringComparison.Ordinal);
        Assert.Contains("\"scale\":\"full\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_queue_is_said()
    {
        IRenderedComponent<ExperimentsPage> page = Show();
        Service.Problem("POST /api/v1/experiments", System.Net.HttpStatusCode.TooManyRequests, "{}", TimeSpan.FromSeconds(5));

        page.Find(TestId("start-race")).Click();

        page.WaitForAssertion(() => Assert.Contains("queue is full", page.Find(TestId("failure")).TextContent, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Experiments_are_listed_with_how_far_they_are()
    {
        IRenderedComponent<ExperimentsPage> page = Show(1, Experiment);

        Assert.Equal($"experiments/{Experiment.Id}", page.Find($"{TestId("experiments")} a").GetAttribute("href"));
        Assert.Contains("1 of 4", page.Find(TestId("experiments")).TextContent, StringComparison.Ordinal);
    }

    private static string Size(IRenderedComponent<ExperimentsPage> page) => page.Find($"{TestId("ready-race")} {TestId("size")}").TextContent;

    private IRenderedComponent<ExperimentsPage> Show(int queued = 0, params ExperimentResponse[] experiments)
    {
        Service.Answer(
            "GET /api/v1/experiments",
            new ExperimentListResponse([.. experiments.Select(SomeExperiment.Summary)], experiments.Length, null),
            ContractsJson.Default.ExperimentListResponse);
        Service.Answer("GET /api/v1/experiments/ready-made", [SomeExperiment.ReadyMade("race")], ContractsJson.Default.IReadOnlyListReadyMadeResponse);
        Service.Answer("POST /api/v1/experiments/validate", SomeExperiment.Takes(queued), ContractsJson.Default.ExperimentEstimate);
        IRenderedComponent<ExperimentsPage> page = Render<ExperimentsPage>();
        page.WaitForElement(TestId("ready-race"));
        return page;
    }
}
