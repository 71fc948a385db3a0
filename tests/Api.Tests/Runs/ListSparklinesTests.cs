using System.Net;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Runs;

public sealed class ListSparklinesTests(WorkingService service) : IClassFixture<WorkingService>
{
    private readonly ApiClient _api = service.Api;

    [Fact]
    public async Task Runs_of_different_lengths_are_thinned_each_with_its_first_and_last_record()
    {
        RunResponse longer = await TrainAsync(epochs: 5);
        RunResponse shorter = await TrainAsync(epochs: 2);
        RunResponse same = await TrainAsync(epochs: 5);

        SparklinesResponse curves = await ReadAsync($"?runs={shorter.Id},{Guid.NewGuid()},{longer.Id},{same.Id},{shorter.Id}&maxPoints=3");

        Assert.Equal([shorter.Id, longer.Id, same.Id], curves.Items.Select(item => item.Run));
        Assert.Equal([1, 2], curves.Items[0].Seq);
        Assert.Equal([1, 3, 5], curves.Items[1].Seq);
        IReadOnlyList<MetricRecord> records = (await _api.MetricsAsync(longer.Id)).Items;
        Assert.Equal(new[] { records[0], records[2], records[4] }.Select(record => record.TrainAccuracy), curves.Items[1].Train);
        Assert.Equal(new[] { records[0], records[2], records[4] }.Select(record => record.TestAccuracy), curves.Items[1].Test);
    }

    [Theory]
    [InlineData("", "runs")]
    [InlineData("?runs=a&maxPoints=1", "maxPoints")]
    [InlineData("?runs=a&maxPoints=201", "maxPoints")]
    [InlineData("?runs=a&points=3", "points")]
    public async Task Refuses_what_it_cannot_read(string query, string name)
    {
        using HttpResponseMessage response = await _api.Http.GetAsync(ApiRoutes.Sparklines + query, TestContext.Current.CancellationToken);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest);
        Assert.Equal([name], problem.Errors!.Keys);
    }

    [Fact]
    public async Task Takes_as_many_runs_as_a_page_of_the_list_has()
    {
        string many = string.Join(',', Enumerable.Range(0, 200).Select(_ => Guid.NewGuid()));

        Assert.Empty((await ReadAsync($"?runs={many}")).Items);
    }

    private Task<SparklinesResponse> ReadAsync(string query) =>
        _api.GetAsync(ApiRoutes.Sparklines + query, ContractsJson.Default.SparklinesResponse);

    private async Task<RunResponse> TrainAsync(int epochs)
    {
        RunResponse run = await _api.CreateAsync(Specs.Small.Replace("\"epochs\": 5", $"\"epochs\": {epochs}", StringComparison.Ordinal));
        return await _api.WaitForEndAsync(run.Id);
    }
}
