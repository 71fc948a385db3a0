using System.Net;
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
    public void The_buttons_wait_for_nothing()
    {
        Service.Stopped = true;

        IRenderedComponent<LabPage> page = Render<LabPage>();

        Assert.False(page.Find(TestId("run-it")).HasAttribute("disabled"));
        Assert.False(page.Find(TestId("reproduce")).HasAttribute("disabled"));
    }

    [Fact]
    public async Task The_button_starts_the_preset_and_opens_the_run()
    {
        IRenderedComponent<LabPage> page = Show();
        Service.Answer(Create, Some.Run(5), ContractsJson.Default.RunResponse, HttpStatusCode.Accepted);

        await page.Find(TestId("run-preset-dropout")).ClickAsync();

        Assert.Contains("\"preset\":\"dropout\"", Service.Requests[^1].Body, StringComparison.Ordinal);
        Assert.EndsWith($"/runs/{Some.Id(5)}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_is_reproduced_in_its_order_and_precision_and_compared()
    {
        IRenderedComponent<LabPage> page = Show();
        Service.Answer(Create, Some.Run(5), ContractsJson.Default.RunResponse, HttpStatusCode.Accepted);

        await page.Find(TestId("reproduce")).ClickAsync();

        string[] bodies = [.. Service.Requests.Where(request => request.Request == Create).Select(request => request.Body)];
        Assert.Equal(5, bodies.Length);
        Assert.Contains("\"overfit\"", bodies[0], StringComparison.Ordinal);
        Assert.Contains("\"ensemble\"", bodies[4], StringComparison.Ordinal);
        Assert.All(bodies, body => Assert.Contains("float64", body, StringComparison.Ordinal));
        Assert.Equal(5, Service.Requests.Where(request => request.Request == Create).Select(request => request.Headers.GetValues("Idempotency-Key").Single()).Distinct().Count());
        Assert.Contains($"/compare?runs={Some.Id(5)},", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_button_runs_what_a_verdict_needs_five_seeds_without_and_with_weight_decay()
    {
        IRenderedComponent<LabPage> page = Show();
        Service.Answer(Create, Some.Run(5), ContractsJson.Default.RunResponse, HttpStatusCode.Accepted);

        await page.Find(TestId("run-verdict")).ClickAsync();

        var created = Service.Requests.Where(request => request.Request == Create).ToArray();
        Assert.Equal(10, created.Select(request => request.Headers.GetValues("Idempotency-Key").Single()).Distinct().Count());
        Assert.All(created.Take(5).Index(), item => Assert.Contains($"\"overfit\",\"overrides\":{{\"training\":{{\"seed\":{item.Index}", item.Item.Body, StringComparison.Ordinal));
        Assert.All(created.Skip(5).Index(), item => Assert.Contains($"\"weight-decay\",\"overrides\":{{\"training\":{{\"seed\":{item.Index}", item.Item.Body, StringComparison.Ordinal));
        Assert.Contains("/compare?runs=", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_first_run_every_picture_is_said_to_be_recorded()
    {
        IRenderedComponent<LabPage> page = Show();

        Assert.Contains("recorded", page.Find(".hero-picture figcaption").TextContent, StringComparison.Ordinal);
        Assert.All(page.FindAll(".card-caption"), caption => Assert.Contains("Recorded, seed 0", caption.TextContent, StringComparison.Ordinal));
        Assert.Equal(2, page.FindAll(".card .curve-picture").Count);
    }

    [Fact]
    public void After_a_run_the_pictures_are_its_curves()
    {
        RunResponse run = Some.Run(status: RunStatus.Succeeded);
        Service.Answer($"GET /api/v1/runs/{run.Id}/metrics?maxPoints=120",
            new MetricsResponse([Some.Record(1, 0.2, 0.1), Some.Record(2, 0.987, 0.654)], 2), ContractsJson.Default.MetricsResponse);

        IRenderedComponent<LabPage> page = Show(run);
        page.WaitForElement(".hero-picture a");
        Assert.Contains("0.987", page.Find(".hero-picture figcaption").TextContent, StringComparison.Ordinal);
        Assert.Equal($"runs/{run.Id}", page.Find(".hero-picture a").GetAttribute("href"));
        Assert.Contains("Your last run: train 0.987", page.Find(".card-caption").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_changed_the_preset_does_not_stand_for_it()
    {
        RunResponse run = Some.Run(status: RunStatus.Succeeded);
        run = run with { Spec = run.Spec with { Model = run.Spec.Model with { InputDropout = 0.2 } } };
        Service.Answer($"GET /api/v1/runs/{run.Id}/metrics?maxPoints=120",
            new MetricsResponse([Some.Record(1, 0.2, 0.1), Some.Record(2, 0.987, 0.654)], 2), ContractsJson.Default.MetricsResponse);

        IRenderedComponent<LabPage> page = Show(run);
        page.WaitForElement(".hero-picture a");
        Assert.All(page.FindAll(".card-caption"), caption => Assert.Contains("Recorded, seed 0", caption.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stopped_service_is_said_with_a_way_to_try_again()
    {
        Service.Stopped = true;
        IRenderedComponent<LabPage> page = Render<LabPage>();
        Assert.Contains("does not answer", page.WaitForElement(TestId("failure")).TextContent, StringComparison.Ordinal);

        Service.Stopped = false;
        Answers();
        // In one turn of the renderer: what else failed to load may draw the button anew between finding and pressing it.
        await page.InvokeAsync(() => page.Find(TestId("retry")).Click());

        page.WaitForElements(".card h3", 2);
    }

    [Fact]
    public async Task A_full_queue_says_when_to_come_back()
    {
        IRenderedComponent<LabPage> page = Show();
        Service.Problem(Create, HttpStatusCode.TooManyRequests, """{"status": 429, "code": "queueFull"}""", TimeSpan.FromSeconds(9));

        await page.Find(TestId("run-it")).ClickAsync();

        Assert.Contains("9 s", page.Find(TestId("failure")).TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<LabPage> Show(params RunResponse[] runs)
    {
        Answers(runs);
        IRenderedComponent<LabPage> page = Render<LabPage>();
        // The page is shown in two steps: a button found between them would be gone.
        page.WaitForElement(".hero-picture");
        page.WaitForElements(".card h3");
        return page;
    }

    private void Answers(params RunResponse[] runs)
    {
        Service.Answer("GET /api/v1/presets", [Some.Preset("overfit", Some.Run().Spec), Some.Preset("dropout")],
            ContractsJson.Default.IReadOnlyListPresetResponse);
        Service.Answer("GET /api/v1/runs?pageSize=100", new RunListResponse(runs, runs.Length, null),
            ContractsJson.Default.RunListResponse);
    }
}
