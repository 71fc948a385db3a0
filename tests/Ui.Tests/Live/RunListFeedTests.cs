using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Live;
using OverfitWeb.Ui.Runs;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Live;

public sealed class RunListFeedTests : IDisposable
{
    private const string NextPage = "/api/v1/runs?pageSize=100&cursor=abc";

    private readonly FakeService _service = new();
    private readonly FakeLiveConnection _live = new();

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task Changes_are_merged_newest_run_first()
    {
        using RunListFeed feed = await OpenAsync(Some.Run(2, lastEventSeq: 2), Some.Run(1));

        _live.Change(Some.Run(3), Some.Run(2, records: 5, lastEventSeq: 6));

        Assert.Equal([Some.Id(3), Some.Id(2), Some.Id(1)], feed.Runs.Select(run => run.Id));
        Assert.Equal(5, feed.Runs[1].Progress.Records);
        Assert.Equal(3, feed.Total);
    }

    [Fact]
    public async Task A_late_delivery_does_not_turn_a_run_back()
    {
        using RunListFeed feed = await OpenAsync(Some.Run(status: RunStatus.Succeeded, records: 10, lastEventSeq: 9));

        _live.Change(Some.Run(status: RunStatus.Running, records: 3, lastEventSeq: 4));

        Assert.Equal(RunStatus.Succeeded, feed.Runs.Single().Status);
    }

    [Fact]
    public async Task A_reconnect_subscribes_and_reads_again()
    {
        using RunListFeed feed = await OpenAsync(Some.Run());
        _live.Become(LiveState.Connected);
        Answer(new RunListQuery(), null, Some.Run(2), Some.Run(1));

        _live.Become(LiveState.Lost);
        _live.Become(LiveState.Connected);

        Assert.Equal(2, _live.ListSubscriptions);
        Assert.Equal(2, feed.Runs.Count);
    }

    [Fact]
    public async Task A_run_that_no_longer_matches_leaves_and_one_that_does_comes()
    {
        var query = new RunListQuery { Statuses = [RunStatus.Running] };
        using RunListFeed feed = await OpenAsync(query, null, Some.Run(2), Some.Run(1));

        _live.Change(Some.Run(2, RunStatus.Succeeded, lastEventSeq: 1), Some.Run(3), Some.Run(4, RunStatus.Queued));

        Assert.Equal([Some.Id(3), Some.Id(1)], feed.Runs.Select(run => run.Id));
        Assert.Equal(2, feed.Total);
    }

    [Fact]
    public async Task A_run_that_ends_moves_to_where_its_accuracy_belongs()
    {
        var query = new RunListQuery { OrderBy = "-finalTestAccuracy" };
        using RunListFeed feed = await OpenAsync(query, null, Ended(1, 0.8), Ended(2, 0.7), Some.Run(3));

        _live.Change(Ended(3, 0.75));

        Assert.Equal([Some.Id(1), Some.Id(3), Some.Id(2)], feed.Runs.Select(run => run.Id));
        Assert.Equal(3, feed.Total);
    }

    [Fact]
    public async Task The_next_page_follows_and_an_old_run_of_a_later_page_does_not_come_by_itself()
    {
        using RunListFeed feed = await OpenAsync(new RunListQuery(), NextPage, Some.Run(9), Some.Run(8));
        _live.Change(Some.Run(1));
        Assert.Equal(2, feed.Runs.Count);

        _service.Answer($"GET {NextPage}", new RunListResponse([Some.Run(8), Some.Run(1)], 3, null), ContractsJson.Default.RunListResponse);
        await feed.ReadMoreAsync(TestContext.Current.CancellationToken);

        Assert.Equal([Some.Id(9), Some.Id(8), Some.Id(1)], feed.Runs.Select(run => run.Id));
        Assert.False(feed.HasMore);
    }

    [Fact]
    public async Task Small_curves_are_read_for_a_page_at_once_and_grow_by_deliveries()
    {
        _service.Answer(
            $"GET /api/v1/runs/sparklines?runs={Some.Id(2)},{Some.Id(1)}",
            new SparklinesResponse([new(Some.Id(1), [1, 2], [0.1, 0.2], [0.1, 0.1])]),
            ContractsJson.Default.SparklinesResponse);
        using RunListFeed feed = await OpenAsync(Some.Run(2, records: 5), Some.Run(1, records: 2));

        _live.Change(Some.Run(1, records: 3, lastEventSeq: 3) with { Last = Some.Record(3, train: 0.9) });
        _live.Change(Some.Run(1, records: 3, lastEventSeq: 3) with { Last = Some.Record(3, train: 0.9) });

        Assert.Equal([(1, 0.1, 0.1), (2, 0.2, 0.1), (3, 0.9, 0.4)], feed.SparkOf(Some.Id(1))!.Points);
    }

    private static RunResponse Ended(int number, double test) =>
        Some.Run(number, RunStatus.Succeeded, lastEventSeq: 5) with { Final = new FinalMetrics(30, 1, test, 0, 0) };

    private Task<RunListFeed> OpenAsync(params RunResponse[] runs) => OpenAsync(new RunListQuery(), null, runs);

    private async Task<RunListFeed> OpenAsync(RunListQuery query, string? next, params RunResponse[] runs)
    {
        Answer(query, next, runs);
        var feed = new RunListFeed(_service.Client, _live, query);
        await feed.OpenAsync(TestContext.Current.CancellationToken);
        return feed;
    }

    private void Answer(RunListQuery query, string? next, params RunResponse[] runs) => _service.Answer(
        $"GET {query.Request(RunListFeed.PageSize)}", new RunListResponse(runs, runs.Length, next), ContractsJson.Default.RunListResponse);
}
