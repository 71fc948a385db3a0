using System.Net;
using OverfitWeb.Api.Runs;
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
    [InlineData("?orderBy=name", "a,b,c_x,d 100%,e")]
    [InlineData("?orderBy=-name", "e,d 100%,c_x,b,a")]
    [InlineData("?orderBy=finishedAt", "b,e,d 100%,c_x,a")]
    [InlineData("?orderBy=-finishedAt", "b,e,d 100%,c_x,a")]
    [InlineData("?orderBy=-finalTestAccuracy", "e,d 100%,c_x,b,a")]
    [InlineData("?preset=overfit,dropout", "")]
    [InlineData("?pinned=false&status=canceled", "b")]
    [InlineData("?pinned=true", "")]
    [InlineData("?createdAfter=2020-01-05T09:00:00Z&orderBy=name", "a,b,c_x,d 100%,e")]
    [InlineData("?createdAfter=2020-01-05T09:00:00+09:00&createdBefore=2020-01-06", "")]
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

    [Fact]
    public async Task Every_order_holds_over_pages_and_ends_with_runs_without_a_value()
    {
        string folder = Service.NewFolder();
        await using (Service trained = new(folder))
        {
            foreach (string body in (string[])[Specs.Named("x"), Specs.Small, Specs.Named("x"), Specs.Named("w")])
                await trained.Api.WaitForEndAsync((await trained.Api.CreateAsync(body)).Id);
            RunResponse cutOff = await trained.Api.CreateAsync(Specs.Endless);
            await trained.Api.WaitAsync(cutOff.Id, run => run.Progress.Records > 0);
        }

        await using Service still = new(folder, ("OVERFIT_WORKERS", "0"));
        ApiClient api = still.Api;
        foreach (string body in (string[])[Specs.Small, Specs.Named("q"), Specs.Small])
            await api.CreateAsync(body);
        IEnumerable<Guid> all = (await api.ListAsync()).Items.Select(run => run.Id).Order();

        foreach (string orderBy in RunSort.Choices)
        {
            List<RunResponse> found = [];
            for (string? link = $"{ApiRoutes.Runs}?pageSize=3&orderBy={orderBy}"; link is not null;)
            {
                RunListResponse page = await api.GetAsync(link, ContractsJson.Default.RunListResponse);
                found.AddRange(page.Items);
                link = page.NextLink;
            }

            Assert.Equal(all, found.Select(run => run.Id).Order());
            IComparable?[] keys = [.. found.Select(run => Key(run, orderBy.TrimStart('-')))];
            IComparable[] given = [.. keys.OfType<IComparable>()];
            Assert.Equal(orderBy.StartsWith('-') ? given.OrderDescending() : given.Order(), given);
            Assert.All(keys[given.Length..], Assert.Null);
        }
    }

    [Theory]
    [InlineData("?status=done", "status", "queued, running, paused, succeeded, failed, canceled")]
    [InlineData("?orderBy=size", "orderBy", "createdAt, -createdAt")]
    [InlineData("?pinned=maybe", "pinned", "true, false")]
    [InlineData("?createdAfter=yesterday", "createdAfter", "2026-01-05T09:00:00Z")]
    [InlineData("?cursor=WyJuYW1lIiwiYSIsIjAxOWE1YzFlLTdiMDAtN2MyZS05ZDdmLTNmMmE0MWMwYTAwMSJd", "cursor", "nextLink")]
    [InlineData("?orderBy=finishedAt&cursor=WyJmaW5pc2hlZEF0IiwiYSIsIjAxOWE1YzFlLTdiMDAtN2MyZS05ZDdmLTNmMmE0MWMwYTAwMSJd", "cursor", "nextLink")]
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

    private static IComparable? Key(RunResponse run, string name) => name switch
    {
        RunOrder.CreatedAt => run.CreatedAt,
        RunOrder.Name => run.Spec.Name,
        RunOrder.FinishedAt => run.FinishedAt,
        RunOrder.FinalTestAccuracy => run.Final?.TestAccuracy,
        RunOrder.FinalTrainAccuracy => run.Final?.TrainAccuracy,
        RunOrder.FinalGap => run.Final?.TrainAccuracy - run.Final?.TestAccuracy,
        _ => run.Best?.TestAccuracy,
    };

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
