using System.Net;
using System.Text.Json;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Runs;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Runs;

public sealed class RunControlsTests : UiContext
{
    private static readonly string Run1 = $"/api/v1/runs/{Some.Id(1)}";

    private RunResponse? _answered;

    public static TheoryData<RunStatus, string> Offered => new()
    {
        { RunStatus.Queued, "pause-run cancel-run clone-run" },
        { RunStatus.Running, "pause-run cancel-run fork-run clone-run" },
        { RunStatus.Paused, "resume-run cancel-run fork-run clone-run" },
        { RunStatus.Succeeded, "fork-run clone-run" },
        { RunStatus.Failed, "retry-run fork-run clone-run" },
        { RunStatus.Canceled, "retry-run fork-run clone-run" },
    };

    [Theory]
    [MemberData(nameof(Offered))]
    public void Only_what_is_possible_is_offered(RunStatus status, string offered) => Assert.Equal(
        offered.Split(' '),
        Show(Some.Run(status: status, records: status == RunStatus.Queued ? 0 : 3)).FindAll("[data-testid]").Select(button => button.GetAttribute("data-testid")));

    [Fact]
    public void Pause_asks_the_service_and_hands_its_answer_on()
    {
        Service.Answer($"POST {Run1}/pause", Some.Run() with { Desired = DesiredState.Pause }, ContractsJson.Default.RunResponse, HttpStatusCode.Accepted);

        Show(Some.Run()).Find(TestId("pause-run")).Click();

        Assert.Equal(DesiredState.Pause, _answered?.Desired);
    }

    [Fact]
    public void A_run_that_pauses_says_so_and_takes_no_second_request()
    {
        AngleSharp.Dom.IElement pause = Show(Some.Run() with { Desired = DesiredState.Pause }).Find(TestId("pause-run"));

        Assert.Contains("Pausing", pause.TextContent, StringComparison.Ordinal);
        Assert.True(pause.HasAttribute("disabled"));
    }

    [Fact]
    public void Resume_asks_the_service()
    {
        Service.Answer($"POST {Run1}/resume", Some.Run(status: RunStatus.Queued), ContractsJson.Default.RunResponse, HttpStatusCode.Accepted);

        Show(Some.Run(status: RunStatus.Paused)).Find(TestId("resume-run")).Click();

        Assert.Equal(RunStatus.Queued, _answered?.Status);
    }

    [Theory]
    [InlineData(HttpStatusCode.Conflict, """{"status": 409, "code": "conflict", "detail": "The run has ended."}""", "The run has ended.")]
    [InlineData(HttpStatusCode.NotFound, """{"status": 404, "code": "notFound"}""", "no longer does")]
    public void What_cannot_be_done_is_said_in_a_sentence(HttpStatusCode status, string problem, string sentence)
    {
        Service.Problem($"POST {Run1}/pause", status, problem);
        IRenderedComponent<RunControls> controls = Show(Some.Run());

        controls.Find(TestId("pause-run")).Click();

        Assert.Contains(sentence, controls.Find(TestId("failure")).TextContent, StringComparison.Ordinal);
        Assert.False(controls.Find(TestId("pause-run")).HasAttribute("disabled"));
        Assert.Null(_answered);
    }

    [Fact]
    public void A_fork_sends_the_record_and_only_what_was_changed_and_leads_to_the_new_run()
    {
        Service.Answer($"POST {Run1}/fork", Some.Run(2, RunStatus.Queued), ContractsJson.Default.RunResponse, HttpStatusCode.Accepted);
        IRenderedComponent<RunControls> controls = Show(Some.Run(status: RunStatus.Succeeded, records: 10));
        controls.Find(TestId("fork-run")).Click();
        Assert.Equal("9", controls.Find(TestId("again-epoch")).GetAttribute("value"));

        controls.Find(TestId("again-epoch")).Change("4");
        controls.Find(TestId("again-rate")).Change("0.05");
        controls.Find("form").Submit();

        Sent("""{"fromRecord": 5, "overrides": {"optimizer": {"learningRate": 0.05}}}""");
        Assert.EndsWith($"/runs/{Some.Id(2)}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clone_may_have_another_seed()
    {
        Service.Answer($"POST {Run1}/clone", Some.Run(2, RunStatus.Queued), ContractsJson.Default.RunResponse, HttpStatusCode.Accepted);
        IRenderedComponent<RunControls> controls = Show(Some.Run(status: RunStatus.Succeeded, records: 10));
        controls.Find(TestId("clone-run")).Click();
        Assert.Empty(controls.FindAll(TestId("again-epoch")));

        controls.Find(TestId("again-seed")).Change("7");
        controls.Find("form").Submit();

        Sent("""{"overrides": {"training": {"seed": 7}}}""");
    }

    [Fact]
    public void A_refused_fork_keeps_the_form_open_with_the_reasons()
    {
        Service.Problem($"POST {Run1}/fork", HttpStatusCode.BadRequest,
            """{"status": 400, "code": "invalidRequest", "detail": "Refused.", "errors": {"/overrides/training/epochs": ["must be more than 3"]}}""");
        IRenderedComponent<RunControls> controls = Show(Some.Run(status: RunStatus.Succeeded, records: 10));
        controls.Find(TestId("fork-run")).Click();

        controls.Find("form").Submit();

        Assert.Contains("must be more than 3", controls.Find(TestId("again")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Retry_is_a_clone_without_changes()
    {
        Service.Answer($"POST {Run1}/clone", Some.Run(2, RunStatus.Queued), ContractsJson.Default.RunResponse, HttpStatusCode.Accepted);

        Show(Some.Run(status: RunStatus.Failed, records: 1)).Find(TestId("retry-run")).Click();

        Sent("""{"overrides": {}}""");
    }

    private IRenderedComponent<RunControls> Show(RunResponse run) => Render<RunControls>(parameters => parameters
        .Add(controls => controls.Run, run)
        .Add(controls => controls.OnChanged, answer => _answered = answer));

    private void Sent(string body) => Assert.True(
        JsonElement.DeepEquals(JsonElement.Parse(body), JsonElement.Parse(Service.Requests[^1].Body)), Service.Requests[^1].Body);
}
