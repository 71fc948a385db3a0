using System.Net;
using Bunit;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Runs.Results;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Runs.Results;

public sealed class EventLogTests : UiContext
{
    private static readonly string Events = $"GET /api/v1/runs/{Some.Id(1)}/events";

    [Fact]
    public void What_happened_is_told_in_order()
    {
        Answer(
            Event(1, RunEventType.Queued, new() { Status = RunStatus.Queued }),
            Event(2, RunEventType.Started, new() { Status = RunStatus.Running, Attempt = 1 }),
            Event(5, RunEventType.Queued, new() { Status = RunStatus.Queued, Interrupted = true }),
            Event(9, RunEventType.Succeeded, new() { Status = RunStatus.Succeeded, StopReason = StopReason.EarlyStopping }));

        Assert.Equal(
            ["Queued", "Training began, attempt 1", "Cut off by a stop of the service; queued again", "Finished: stopped early"],
            Show(Some.Run()).FindAll($"{TestId("events")} li > span").Select(told => told.TextContent));
    }

    [Fact]
    public void It_is_read_again_when_the_status_moves_on_and_not_with_each_record()
    {
        Answer(Event(1, RunEventType.Queued, new() { Status = RunStatus.Queued }));
        IRenderedComponent<EventLog> log = Show(Some.Run());

        log.Render(parameters => parameters.Add(page => page.Run, Some.Run(records: 5)));
        Assert.Single(Service.Requests);
        log.Render(parameters => parameters.Add(page => page.Run, Some.Run(records: 5, status: RunStatus.Paused)));
        Assert.Equal(2, Service.Requests.Count);
    }

    [Fact]
    public void A_fork_names_where_it_comes_from()
    {
        Answer();

        IRenderedComponent<EventLog> log = Show(Some.Run(2) with { Id = Some.Id(1), ParentId = Some.Id(7), ParentRecord = 4 });

        Assert.Equal($"runs/{Some.Id(7)}", log.Find(TestId("parent")).GetAttribute("href"));
        Assert.Contains("after epoch 3", log.Find(".events-facts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_that_does_not_answer_is_said()
    {
        Service.Problem(Events, HttpStatusCode.ServiceUnavailable, """{"status": 503, "code": "unavailable"}""");

        Assert.NotNull(Show(Some.Run()).Find(TestId("failure")));
    }

    private static RunEvent Event(long number, RunEventType type, RunEventData data) =>
        new() { EventSeq = number, RunId = Some.Id(1), Type = type, Time = Some.Time, Data = data };

    private void Answer(params RunEvent[] events) => Service.Answer(Events, events, ContractsJson.Default.IReadOnlyListRunEvent);

    private IRenderedComponent<EventLog> Show(RunResponse run) => Render<EventLog>(parameters => parameters.Add(log => log.Run, run));
}
