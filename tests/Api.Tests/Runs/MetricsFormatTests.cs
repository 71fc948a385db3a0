using System.Globalization;
using System.Net;
using System.Text.Json;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Runs;

public sealed class MetricsFormatTests(WorkingService service) : IClassFixture<WorkingService>
{
    private readonly ApiClient _api = service.Api;

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData("text/*", "text/csv")]
    [InlineData("application/x-ndjson", "application/x-ndjson")]
    [InlineData("application/json", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/html, */*;q=0.8", "application/json")]
    [InlineData("text/csv;q=0.5, application/x-ndjson", "application/x-ndjson")]
    [InlineData("application/json;q=0.1, text/csv;q=0.2", "text/csv")]
    [InlineData("application/json;q=0, */*", "text/csv")]
    [InlineData("text/csv; charset=utf-8; header=present", "text/csv")]
    public async Task Answers_in_the_form_that_is_liked_best(string accept, string mediaType)
    {
        RunResponse run = await _api.CreateAsync(Specs.Small);

        using HttpResponseMessage response = await GetAsync(run.Id, "", accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["Accept"], response.Headers.Vary);
    }

    [Fact]
    public async Task Says_which_forms_there_are()
    {
        using HttpResponseMessage response = await GetAsync(Guid.NewGuid(), "", "image/png");

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.NotAcceptable, ProblemCodes.NotAcceptable);
        Assert.Contains("text/csv, application/x-ndjson", problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", new[] { 1, 2, 3, 4, 5 })]
    [InlineData("?afterSeq=3", new[] { 4, 5 })]
    [InlineData("?maxPoints=2", new[] { 1, 5 })]
    public async Task All_forms_hold_the_same(string query, int[] seqs)
    {
        RunResponse run = await _api.CreateAsync("""{"dataset": {"trainSize": 50, "testSize": 100, "validationSize": 20}, "model": {"hidden": [16], "members": 2}, "training": {"epochs": 5, "batchSize": 10}}""");
        await _api.WaitForEndAsync(run.Id);
        IReadOnlyList<MetricRecord> json = (await _api.MetricsAsync(run.Id, query)).Items;

        string[] lines = await LinesAsync(run.Id, query, "application/x-ndjson", "\n");
        string[] csv = await LinesAsync(run.Id, query, "text/csv", "\r\n");

        Assert.Equal(seqs, json.Select(record => record.Seq));
        Assert.Equal(json.Select(record => JsonSerializer.Serialize(record, ContractsJson.Default.MetricRecord)), lines);
        string[] header = csv[0].Split(',');
        Assert.Equal(header.Length, header.Distinct().Count());
        Assert.All(csv, line => Assert.Equal(header.Length, line.Split(',').Length));
        Assert.Equal(json.Select(record => (double?)record.Seq), Column("seq"));
        Assert.Equal(json.Select(record => (double?)record.TestAccuracy), Column("testAccuracy"));
        Assert.Equal(json.Select(record => record.ValidationLoss), Column("validationLoss"));
        Assert.Equal(json.Select(record => record.CleanAccuracy), Column("cleanAccuracy"));
        Assert.Equal(json.Select(record => record.WeightNorms[1].L2), Column("layer2L2"));
        Assert.Equal(json.Select(record => (double?)record.Members![1].TestAccuracy), Column("member2TestAccuracy"));
        Assert.Equal(json.Select(record => (double?)record.Vote!.TestAccuracy), Column("voteTestAccuracy"));

        IEnumerable<double?> Column(string name) => csv.Skip(1)
            .Select(line => line.Split(',')[Array.IndexOf(header, name)])
            .Select(text => text.Length == 0 ? (double?)null : double.Parse(text, CultureInfo.InvariantCulture));
    }

    private async Task<string[]> LinesAsync(Guid id, string query, string accept, string lineEnd)
    {
        using HttpResponseMessage response = await GetAsync(id, query, accept);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.EndsWith(lineEnd, text, StringComparison.Ordinal);
        return text[..^lineEnd.Length].Split(lineEnd);
    }

    private Task<HttpResponseMessage> GetAsync(Guid id, string query, string accept)
    {
        HttpRequestMessage request = new(HttpMethod.Get, ApiRoutes.Metrics(id) + query);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return _api.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
