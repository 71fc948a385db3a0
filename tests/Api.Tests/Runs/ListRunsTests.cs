using System.Net;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Runs;

public sealed class ListRunsTests(ListRunsTests.FiveRuns service) : IClassFixture<ListRunsTests.FiveRuns>
{
    private readonly ApiClient _api = service.Api;

    [Fact]
    public async Task Shows_the_newest_first()
    {
        RunListResponse list = await _api.ListAsync();

        Assert.Equal(["e", "d 100%", "c_x", "b", "a"], Names(list));
        Assert.Equal(5, list.Total);
        Assert.Null(list.NextLink);
    }

    [Theory]
    [InlineData("?orderBy=createdAt", "a,b,c_x,d 100%,e")]
    [InlineData("?orderBy=-createdAt", "e,d 100%,c_x,b,a")]
    [InlineData("?status=queued&orderBy=createdAt", "a,c_x,d 100%,e")]
    [InlineData("?status=canceled", "b")]
    [InlineData("?status=canceled,queued&orderBy=createdAt", "a,b,c_x,d 100%,e")]
    [InlineData("?status=canceled&status=failed", "b")]
    [InlineData("?status=succeeded", "")]
    [InlineData("?tag=odd&orderBy=createdAt", "a,c_x,e")]
    [InlineData("?tag=odd,last", "e")]
    [InlineData("?q=100%25", "d 100%")]
    [InlineData("?q=%25", "d 100%")]
    [InlineData("?q=_", "c_x")]
    [InlineData("?q=E", "e")]
    [InlineData("?q=nothing", "")]
    [InlineData("?q=", "e,d 100%,c_x,b,a")]
    public async Task Filters_and_orders(string query, string names)
    {
        RunListResponse list = await _api.ListAsync(query);

        Assert.Equal(names, string.Join(',', Names(list)));
        Assert.Equal(list.Items.Count, list.Total);
    }

    [Theory]
    [InlineData("?pageSize=2&orderBy=createdAt", 3)]
    [InlineData("?pageSize=2", 3)]
    [InlineData("?pageSize=5", 1)]
    [InlineData("?pageSize=1&q=&status=queued,canceled", 5)]
    public async Task Pages_meet_without_gap_or_repetition(string query, int pages)
    {
        List<string> names = [];
        string? link = ApiRoutes.Runs + query;
        for (int page = 1; link is not null; page++)
        {
            RunListResponse list = await _api.GetAsync(link, ContractsJson.Default.RunListResponse);
            names.AddRange(Names(list));
            Assert.Equal(5, list.Total);
            Assert.Equal(page < pages, list.NextLink is not null);
            link = list.NextLink;
        }

        Assert.Equal(query.Contains("=createdAt", StringComparison.Ordinal) ? ["a", "b", "c_x", "d 100%", "e"] : ["e", "d 100%", "c_x", "b", "a"], names);
    }

    [Theory]
    [InlineData("?status=done", "status", "queued, running, paused, succeeded, failed, canceled")]
    [InlineData("?orderBy=name", "orderBy", "createdAt, -createdAt")]
    [InlineData("?pageSize=0", "pageSize", "from 1 to 200")]
    [InlineData("?pageSize=201", "pageSize", "from 1 to 200")]
    [InlineData("?pageSize=ten", "pageSize", "from 1 to 200")]
    [InlineData("?cursor=abc", "cursor", "nextLink")]
    [InlineData("?cursor=__________________________________________8", "cursor", "nextLink")]
    [InlineData("?stauts=queued", "stauts", "Did you mean 'status'?")]
    public async Task Refuses_what_it_cannot_read(string query, string name, string words)
    {
        using HttpResponseMessage response = await _api.Http.GetAsync(ApiRoutes.Runs + query, TestContext.Current.CancellationToken);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest);
        Assert.Contains(words, Assert.Single(problem.Errors![name]), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(RunListResponse list) => list.Items.Select(run => run.Spec.Name);

    /// <summary>Five runs that wait, but for the second, which is canceled.</summary>
    public sealed class FiveRuns() : Service(null, ("OVERFIT_WORKERS", "0")), IAsyncLifetime
    {
        public async ValueTask InitializeAsync()
        {
            await Api.CreateAsync(Specs.Named("a", """["odd"]"""));
            RunResponse second = await Api.CreateAsync(Specs.Named("b"));
            await Api.CreateAsync(Specs.Named("c_x", """["odd"]"""));
            await Api.CreateAsync(Specs.Named("d 100%"));
            await Api.CreateAsync(Specs.Named("e", """["odd", "last"]"""));
            await Api.CancelAsync(second.Id);
        }
    }
}
