using System.Net;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Lab;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Lab;

public sealed class LabPageTests : UiContext
{
    private const string Create = "POST /api/v1/runs";

    [Fact]
    public void Each_preset_has_a_card_and_one_button()
    {
        IRenderedComponent<LabPage> page = Show();

        Assert.Equal(["overfit name", "dropout name"], page.FindAll(".card h3").Select(title => title.TextContent));
        Assert.Single(page.FindAll(TestId("run-preset-overfit")));
        Assert.Single(page.FindAll(TestId("run-preset-dropout")));
    }

    [Fact]
    public void The_button_starts_the_preset_and_opens_the_run()
    {
        IRenderedComponent<LabPage> page = Show();
        Service.Answer(Create, Some.Run(5), ContractsJson.Default.RunResponse, HttpStatusCode.Accepted);

        page.Find(TestId("run-preset-dropout")).Click();

        Assert.Contains("\"preset\":\"dropout\"", Service.Requests[^1].Body, StringComparison.Ordinal);
        Assert.EndsWith($"/runs/{Some.Id(5)}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_first_run_the_picture_is_said_to_be_a_sketch() =>
        Assert.Contains("sketch", Show().Find(".hero-picture figcaption").TextContent, StringComparison.Ordinal);

    [Fact]
    public void After_a_run_the_picture_is_its_curves()
    {
        RunResponse run = Some.Run(status: RunStatus.Succeeded);
        Service.Answer($"GET /api/v1/runs/{run.Id}/metrics",
            new MetricsResponse([Some.Record(1, 0.2, 0.1), Some.Record(2, 0.987, 0.654)], 2), ContractsJson.Default.MetricsResponse);

        IRenderedComponent<LabPage> page = Show(run);

        Assert.Contains("0.987", page.Find(".hero-picture figcaption").TextContent, StringComparison.Ordinal);
        Assert.Equal($"runs/{run.Id}", page.Find(".hero-picture a").GetAttribute("href"));
    }

    [Fact]
    public void Ranges_of_the_catalogue_stand_below_the_fields()
    {
        IRenderedComponent<LabPage> page = Show();

        Assert.Contains("1 to 60,000", page.Markup, StringComparison.Ordinal);
        Assert.Contains("above 0, up to 10", page.Markup, StringComparison.Ordinal);
        Assert.Contains("0 up to below 1", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_services_sentence_stands_at_its_field_and_nowhere_else()
    {
        IRenderedComponent<LabPage> page = Show();
        Service.Problem(Create, HttpStatusCode.BadRequest, """
            {"status": 400, "code": "invalidRequest", "errors": {"/overrides/dataset/trainSize": ["Between 1 and 60000."]}}
            """);
        page.Find(TestId("field-trainSize")).Input("0");

        page.Find("form").Submit();

        IElement input = page.Find(TestId("field-trainSize"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("false", page.Find(TestId("field-epochs")).GetAttribute("aria-invalid"));
        Assert.Contains("Between 1 and 60000.", Describing(page, input), StringComparison.Ordinal);
        Assert.Contains("\"trainSize\":0", Service.Requests[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_depth_that_is_no_number_is_said_at_the_field_without_asking()
    {
        IRenderedComponent<LabPage> page = Show();
        page.Find(TestId("field-depth")).Input("deep");

        page.Find("form").Submit();

        Assert.Contains("0 or more", Describing(page, page.Find(TestId("field-depth"))), StringComparison.Ordinal);
        Assert.DoesNotContain(Service.Requests, request => request.Request == Create);
    }

    [Fact]
    public void What_was_typed_stays_after_an_error()
    {
        IRenderedComponent<LabPage> page = Show();
        Service.Problem(Create, HttpStatusCode.BadRequest, """{"status": 400, "errors": {"/overrides/training/epochs": ["No."]}}""");
        page.Find(TestId("field-epochs")).Input("-7");

        page.Find("form").Submit();

        Assert.Equal("-7", page.Find(TestId("field-epochs")).GetAttribute("value"));
    }

    [Fact]
    public void A_stopped_service_is_said_with_a_way_to_try_again()
    {
        Service.Stopped = true;
        IRenderedComponent<LabPage> page = Render<LabPage>();
        Assert.Contains("does not answer", page.Find(TestId("failure")).TextContent, StringComparison.Ordinal);

        Service.Stopped = false;
        Answers();
        page.Find(TestId("retry")).Click();

        Assert.Equal(2, page.FindAll(".card h3").Count);
    }

    [Fact]
    public void A_full_queue_says_when_to_come_back()
    {
        IRenderedComponent<LabPage> page = Show();
        Service.Problem(Create, HttpStatusCode.TooManyRequests, """{"status": 429, "code": "queueFull"}""", TimeSpan.FromSeconds(9));

        page.Find(TestId("run-it")).Click();

        Assert.Contains("9 s", page.Find(TestId("failure")).TextContent, StringComparison.Ordinal);
    }

    private static string Describing(IRenderedComponent<LabPage> page, IElement input) =>
        string.Join(' ', (input.GetAttribute("aria-describedby") ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => page.Find($"[id='{id}']").TextContent));

    private IRenderedComponent<LabPage> Show(params RunResponse[] runs)
    {
        Answers(runs);
        return Render<LabPage>();
    }

    private void Answers(params RunResponse[] runs)
    {
        Service.Answer("GET /api/v1/presets", [Some.Preset("overfit"), Some.Preset("dropout")],
            ContractsJson.Default.IReadOnlyListPresetResponse);
        Service.Answer("GET /api/v1/catalog", Some.Catalog(), ContractsJson.Default.CatalogResponse);
        Service.Answer("GET /api/v1/runs?pageSize=50", new RunListResponse(runs, runs.Length, null),
            ContractsJson.Default.RunListResponse);
    }
}
