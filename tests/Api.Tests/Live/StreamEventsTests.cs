using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OverfitWeb.Api.Live;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Live;

public sealed class StreamEventsTests(WorkingService service) : IClassFixture<WorkingService>
{
    private readonly ApiClient _api = service.Api;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reader_cut_off_again_and_again_gets_every_event_once()
    {
        RunResponse run = await _api.CreateAsync(Specs.Long);
        List<RunEvent> events = [];
        int readers = 0;
        while (events.Count == 0 || events[^1].Data.StopReason is null)
        {
            using SseReader reader = await SseReader.OpenAsync(_api.Http, run.Id, events.Count == 0 ? null : events[^1].EventSeq);
            Assert.Equal("text/event-stream", reader.MediaType);
            await reader.ReadAsync(r => r.Events.Count == 1);
            events.AddRange(reader.Events);
            readers++;
        }

        Assert.Equal(readers, events.Count);
        Assert.Equal(Enumerable.Range(1, events.Count).Select(i => (long)i), events.Select(e => e.EventSeq));
        Assert.Equivalent(await service.EventsAsync(run.Id), events, strict: true);
        Assert.Equal(Enumerable.Range(1, Specs.LongRecords), events.SelectMany(e => e.Data.Records ?? []).Select(record => record.Seq));
    }

    [Fact]
    public async Task The_stream_is_closed_after_the_last_event_and_who_has_it_is_sent_away()
    {
        RunResponse run = await _api.CreateAsync(Specs.Small);
        using SseReader reader = await SseReader.OpenAsync(_api.Http, run.Id, null);

        await reader.ReadToEndAsync();

        Assert.Equal(RunEventType.Succeeded, reader.Events[^1].Type);
        using HttpRequestMessage again = new(HttpMethod.Get, ApiRoutes.Events(run.Id));
        again.Headers.Add("Last-Event-ID", $"{reader.Events[^1].EventSeq}");
        using HttpResponseMessage response = await _api.Http.SendAsync(again, Token);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("text/event-stream, application/json", "text/event-stream")]
    [InlineData("text/html, */*;q=0.8", "text/event-stream")]
    public async Task Who_asks_for_json_alone_gets_what_happened_as_a_list(string accept, string mediaType)
    {
        RunResponse run = await _api.CreateAsync(Specs.Small);
        using (SseReader reader = await SseReader.OpenAsync(_api.Http, run.Id, null))
            await reader.ReadToEndAsync();
        using HttpRequestMessage request = new(HttpMethod.Get, ApiRoutes.Events(run.Id));
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using HttpResponseMessage response = await _api.Http.SendAsync(request, Token);

        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        if (mediaType == "application/json")
        {
            Assert.Equivalent(
                (await service.EventsAsync(run.Id)).Where(happened => happened.Type != RunEventType.EpochCompleted),
                await response.Content.ReadFromJsonAsync(ContractsJson.Default.IReadOnlyListRunEvent, Token),
                strict: true);
        }
    }

    [Fact]
    public async Task Ended_runs_with_many_events_come_whole()
    {
        // More events than one page of the database, by claims and hand-backs that train nothing.
        await using IdleService idle = new();
        RunResponse run = await idle.Api.CreateAsync(Specs.Small);
        for (int i = 0; i < 100; i++)
            await Transitions.BackAndForthAsync(idle, run.Id);
        await idle.Api.CancelAsync(run.Id);
        using SseReader reader = await SseReader.OpenAsync(idle.Api.Http, run.Id, 10);

        await reader.ReadToEndAsync();

        Assert.Equal(Enumerable.Range(11, 192).Select(i => (long)i), reader.Events.Select(e => e.EventSeq));
        Assert.Equal(RunEventType.Canceled, reader.Events[^1].Type);
    }

    [Fact]
    public async Task A_silent_stream_has_a_heartbeat_every_15_seconds()
    {
        FakeTimeProvider clock = new(DateTimeOffset.UtcNow);
        await using IdleService idle = new();
        await using var clocked = idle.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock)));
        ApiClient api = new(clocked.CreateClient());
        RunResponse run = await api.CreateAsync(Specs.Small);
        using SseReader reader = await SseReader.OpenAsync(api.Http, run.Id, null);
        await reader.ReadAsync(r => r.Events.Count == 1);

        for (int beat = 1; beat <= 3; beat++)
        {
            Task<bool> heard = reader.ReadAsync(r => r.Heartbeats == beat);
            await AdvanceUntilAsync(clock, heard, EventStream.Heartbeat);
        }

        Assert.Single(reader.Events);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("1.5")]
    public async Task A_last_event_that_is_no_number_is_refused(string id)
    {
        RunResponse run = await _api.CreateAsync(Specs.Small);
        using HttpRequestMessage request = new(HttpMethod.Get, ApiRoutes.Events(run.Id));
        request.Headers.Add("Last-Event-ID", id);

        using HttpResponseMessage response = await _api.Http.SendAsync(request, Token);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest);
        Assert.Equal(["Last-Event-ID"], problem.Errors!.Keys);
    }

    [Theory]
    [InlineData("afterEventSeq=-3", "afterEventSeq")]
    [InlineData("after=3", "after")]
    public async Task A_query_that_cannot_be_read_is_refused(string query, string named)
    {
        RunResponse run = await _api.CreateAsync(Specs.Small);

        using HttpResponseMessage response = await _api.Http.GetAsync($"{ApiRoutes.Events(run.Id)}?{query}", Token);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest);
        Assert.Equal([named], problem.Errors!.Keys);
    }

    [Fact]
    public async Task An_unknown_run_is_not_found()
    {
        using HttpResponseMessage response = await _api.Http.GetAsync(ApiRoutes.Events(Guid.NewGuid()), Token);

        await ApiClient.ProblemAsync(response, HttpStatusCode.NotFound, ProblemCodes.NotFound);
    }

    // The stream's timer may not be set yet when the clock moves; then it is moved on.
    private static async Task AdvanceUntilAsync(FakeTimeProvider clock, Task done, TimeSpan expected)
    {
        TimeSpan moved = TimeSpan.Zero;
        while (!done.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            moved += TimeSpan.FromSeconds(1);
            await Task.WhenAny(done, Task.Delay(50, Token));
        }

        Assert.InRange(moved, expected - TimeSpan.FromSeconds(1), expected + TimeSpan.FromSeconds(3));
    }
}
