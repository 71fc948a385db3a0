using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Live;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Live;

public sealed class RunListFeedTests : IDisposable
{
    private const string FirstPage = "GET /api/v1/runs?pageSize=50";

    private readonly FakeService _service = new();
    private readonly FakeLiveConnection _live = new();

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task Changes_are_merged_newest_run_first()
    {
        using RunListFeed feed = await OpenAsync(Some.Run(2, lastEventSeq: 2), Some.Run(1));

        _live.Change(Some.Run(3), Some.Run(2, records: 5, lastEventSeq: 6));

        Assert.Equal([Some.Id(3), Some.Id(2), Some.Id(1)], feed.Runs.Select(run => run.Id));
        Assert.Equal(5, feed.Runs.ElementAt(1).Progress.Records);
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
        Answer(Some.Run(2), Some.Run(1));

        _live.Become(LiveState.Lost);
        _live.Become(LiveState.Connected);

        Assert.Equal(2, _live.ListSubscriptions);
        Assert.Equal(2, feed.Runs.Count);
    }

    private async Task<RunListFeed> OpenAsync(params RunResponse[] runs)
    {
        Answer(runs);
        var feed = new RunListFeed(_service.Client, _live);
        await feed.OpenAsync(TestContext.Current.CancellationToken);
        return feed;
    }

    private void Answer(params RunResponse[] runs) =>
        _service.Answer(FirstPage, new RunListResponse(runs, runs.Length, null), ContractsJson.Default.RunListResponse);
}
