using System.Xml.Linq;
using Bunit;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Learn;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Learn;

public sealed class TopicPageTests : UiContext
{
    [Fact]
    public void Every_lesson_has_its_formulas_and_its_figure()
    {
        Plan();
        foreach (Topic topic in Topic.All)
        {
            IRenderedComponent<TopicPage> page = Render<TopicPage>(parameters => parameters.Add(item => item.Name, topic.Name));

            Assert.NotEmpty(page.FindAll("math"));
            Assert.Equal(topic.Presets.Count, page.FindAll(".figure-sources li").Count);
            Assert.Contains("recorded earlier", page.Find(".figure-sources").TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Formulas_are_well_formed() => Assert.All(
        Topic.All.SelectMany(topic => topic.Paragraphs).Select(paragraph => paragraph.Formula).OfType<Microsoft.AspNetCore.Components.MarkupString>(),
        formula => Assert.Equal("math", XElement.Parse(formula.Value).Name.LocalName));

    [Fact]
    public void A_run_of_this_service_takes_the_place_of_the_recorded_one()
    {
        RunResponse run = Some.Run(status: RunStatus.Succeeded) with { Spec = Some.Preset("overfit").Spec with { Name = "mine" } };
        Plan(run);
        Service.Answer($"GET /api/v1/runs/{run.Id}", run, ContractsJson.Default.RunResponse);
        Service.Answer($"GET /api/v1/runs/{run.Id}/metrics", new MetricsResponse([Some.Record(1), Some.Record(2)], 2), ContractsJson.Default.MetricsResponse);

        IRenderedComponent<TopicPage> page = Render<TopicPage>(parameters => parameters.Add(item => item.Name, "overfitting"));

        page.WaitForAssertion(() => Assert.Equal($"runs/{run.Id}", page.Find(".figure-sources a").GetAttribute("href")));
        Assert.DoesNotContain("recorded earlier", page.Find(".figure-sources").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recorded_curve_takes_no_colour_that_a_run_has()
    {
        RunResponse run = Some.Run(status: RunStatus.Succeeded) with { Spec = Some.Preset("overfit").Spec };
        Plan(run);
        Service.Answer($"GET /api/v1/runs/{run.Id}", run, ContractsJson.Default.RunResponse);
        Service.Answer($"GET /api/v1/runs/{run.Id}/metrics", new MetricsResponse([Some.Record(1), Some.Record(2)], 2), ContractsJson.Default.MetricsResponse);
        // The colour of the second recorded curve, which therefore has to take another.
        JSInterop.Setup<string?>("localStorage.getItem", "overfit.colors").SetResult($"{run.Id:N}=1");

        IRenderedComponent<TopicPage> page = Render<TopicPage>(parameters => parameters.Add(item => item.Name, "weight-decay"));

        page.WaitForElement(".figure-sources a");
        string[] colors = [.. page.FindAll(".figure-sources .dot").Select(dot => dot.GetAttribute("style")!)];
        Assert.Equal(colors.Length, colors.Distinct().Count());
        Assert.Contains(RunPalette.Colors[1].Light, colors[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_lesson_that_there_is_not_leads_back() =>
        Assert.Equal("learn", Render<TopicPage>(parameters => parameters.Add(item => item.Name, "x")).Find("a").GetAttribute("href"));

    private void Plan(params RunResponse[] runs)
    {
        Service.Answer("GET /api/v1/presets", [Some.Preset("overfit")], ContractsJson.Default.IReadOnlyListPresetResponse);
        Service.Answer("GET /api/v1/runs?pageSize=200", new RunListResponse(runs, runs.Length, null), ContractsJson.Default.RunListResponse);
    }
}
