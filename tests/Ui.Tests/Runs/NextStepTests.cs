using System.Net;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Runs;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Runs;

public sealed class NextStepTests : UiContext
{
    private const string Create = "POST /api/v1/runs";

    private static readonly RunSpec Decayed = new() { Penalties = [Some.Kind("l2", "lambda", 0.1)] };

    [Fact]
    public async Task One_button_queues_what_a_verdict_lacks_and_opens_the_comparison()
    {
        RunResponse run = Finished(1, seed: 7);
        RunResponse waiting = Finished(2, seed: 8) with { Status = RunStatus.Queued };
        RunResponse failed = Finished(3, seed: 9) with { Status = RunStatus.Failed };
        IRenderedComponent<NextStep> step = Show(run, waiting, failed);
        int next = 10;
        Service.Answer(Create, () => Made(next++));

        Assert.Equal("Next: try weight-decay name", step.Find("h2").TextContent);
        await step.Find(TestId("next-begin")).ClickAsync();

        string[] bodies = [.. Service.Requests.Where(request => request.Request == Create).Select(request => request.Body)];
        Assert.Equal(8, bodies.Length);
        Assert.Equal(["9", "10", "11"], bodies.Where(body => body.Contains("\"overfit\"", StringComparison.Ordinal)).Select(SeedOf));
        Assert.Equal(["7", "8", "9", "10", "11"], bodies.Where(body => body.Contains("\"weight-decay\"", StringComparison.Ordinal)).Select(SeedOf));
        Assert.All(bodies, body => Assert.Contains("\"float32\"", body, StringComparison.Ordinal));
        Assert.EndsWith(
            "/compare?runs=" + string.Join(',', new[] { 1, 2 }.Concat(Enumerable.Range(10, 8)).Select(Some.Id)),
            Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_was_changed_is_part_of_no_presets_verdict()
    {
        RunResponse run = Finished(1, seed: 0);

        Assert.Empty(Show(run with { Spec = run.Spec with { LabelSmoothing = 0.1 } }).FindAll("section"));
        Assert.Empty(Show(run with { Status = RunStatus.Running }).FindAll("section"));
        Assert.Empty(Show(run with { Preset = "ensemble" }).FindAll("section"));
    }

    [Fact]
    public void A_remedy_is_asked_whether_it_helped()
    {
        RunResponse run = Finished(1, seed: 0) with { Preset = "weight-decay", Spec = Decayed };

        Assert.Equal("Next: did weight-decay name help?", Show(run).Find("h2").TextContent);
    }

    [Fact]
    public async Task What_goes_wrong_is_said_beside_the_button()
    {
        IRenderedComponent<NextStep> step = Show(Finished(1, seed: 0));
        Service.Problem(Create, HttpStatusCode.TooManyRequests, """{"status": 429, "code": "queueFull"}""", TimeSpan.FromSeconds(9));

        await step.Find(TestId("next-begin")).ClickAsync();

        Assert.Contains("9 s", step.Find(TestId("failure")).TextContent, StringComparison.Ordinal);
    }

    private static RunResponse Finished(int number, long seed) =>
        Some.Run(number, RunStatus.Succeeded) with { Spec = new RunSpec { Training = new TrainingSpec { Seed = seed } } };

    private RunResponse Made(int number)
    {
        string body = Service.Requests[^1].Body;
        RunResponse run = Finished(number, long.Parse(SeedOf(body), System.Globalization.CultureInfo.InvariantCulture));
        return body.Contains("weight-decay", StringComparison.Ordinal) ? run with { Preset = "weight-decay" } : run;
    }

    private static string SeedOf(string body) => System.Text.Json.JsonDocument.Parse(body)
        .RootElement.GetProperty("overrides").GetProperty("training").GetProperty("seed").GetRawText();

    private IRenderedComponent<NextStep> Show(RunResponse run, params RunResponse[] others)
    {
        Service.Answer("GET /api/v1/presets", [Some.Preset("overfit"), Some.Preset("weight-decay", Decayed)], ContractsJson.Default.IReadOnlyListPresetResponse);
        Service.Answer("GET /api/v1/runs?pageSize=100", new RunListResponse([run, .. others], 1 + others.Length, null), ContractsJson.Default.RunListResponse);
        return Render<NextStep>(parameters => parameters.Add(step => step.Run, run));
    }
}
