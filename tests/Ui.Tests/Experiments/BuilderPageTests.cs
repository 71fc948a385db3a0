using System.Net;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Experiments;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Experiments;

public sealed class BuilderPageTests : UiContext
{
    private const string Validate = "POST /api/v1/experiments/validate";

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void What_it_takes_is_said_before_it_is_started()
    {
        IRenderedComponent<BuilderPage> page = Show();

        Assert.Contains("18 runs: 9 settings × 2 seeds, about 20 s", Answer(page), StringComparison.Ordinal);
        Assert.Contains("3 of them are at hand", Answer(page), StringComparison.Ordinal);
        Assert.Contains("\"pointer\":\"/optimizer/learningRate\"", LastQuestion(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_stop_early_takes_so_long_at_most() =>
        Assert.Contains("2 seeds, at most about 20 s", Answer(Show(takes: SomeExperiment.Takes() with { IsUpperBound = true })), StringComparison.Ordinal);

    [Fact]
    public void What_is_wrong_stands_beside_its_field_and_nothing_can_be_started()
    {
        IRenderedComponent<BuilderPage> page = Show();
        Service.Problem(Validate, HttpStatusCode.BadRequest, """{"title": "t", "status": 400, "code": "invalidRequest", "traceId": "x", "errors": {"/axes/0/values/1": ["Given twice."], "/seeds/count": ["Too many."]}}""");

        page.Find(TestId("values-0")).Input("1, 1");

        page.WaitForAssertion(() => Assert.Equal("Given twice.", page.Find("#axis-error-0").TextContent), TimeSpan.FromSeconds(5));
        Assert.Equal("Too many.", page.Find("#seeds-error").TextContent);
        Assert.True(page.Find(TestId("builder-start")).HasAttribute("disabled"));
    }

    [Fact]
    public void An_address_fills_the_form()
    {
        IRenderedComponent<BuilderPage> page = Show("""{"name": "mine", "base": {"preset": "dropout"}, "axes": [{"pointer": "/model/width", "values": [10, 30]}], "seeds": {"count": 3}}""");

        Assert.Equal("mine", page.Find(TestId("builder-name")).GetAttribute("value"));
        Assert.Equal("10, 30", page.Find(TestId("values-0")).GetAttribute("value"));
        Assert.Equal("3", page.Find(TestId("builder-seeds")).GetAttribute("value"));
    }

    [Fact]
    public void It_is_started_as_it_stands()
    {
        IRenderedComponent<BuilderPage> page = Show();
        Service.Answer("POST /api/v1/experiments", SomeExperiment.Running(SomeExperiment.Axis("a", AxisScale.Linear, 1)), ContractsJson.Default.ExperimentResponse);

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.EndsWith($"experiments/{Some.Id(7)}", Navigation.Uri, StringComparison.Ordinal));
        Assert.Contains("\"name\":\"Learning rate\"", Service.Requests.Last(request => request.Request == "POST /api/v1/experiments").Body, StringComparison.Ordinal);
    }

    private static string Answer(IRenderedComponent<BuilderPage> page) => page.Find(TestId("builder-answer")).TextContent;

    private string LastQuestion() => Service.Requests.Last(request => request.Request == Validate).Body;

    private IRenderedComponent<BuilderPage> Show(string? request = null, ExperimentEstimate? takes = null)
    {
        Service.Answer("GET /api/v1/presets", [Some.Preset("overfit"), Some.Preset("dropout")], ContractsJson.Default.IReadOnlyListPresetResponse);
        Service.Answer(Validate, takes ?? SomeExperiment.Takes(), ContractsJson.Default.ExperimentEstimate);
        if (request is not null)
            Navigation.NavigateTo("experiments/new?request=" + Uri.EscapeDataString(request));
        IRenderedComponent<BuilderPage> page = Render<BuilderPage>();
        page.WaitForState(() => page.FindAll(".builder-takes").Count > 0);
        return page;
    }
}
