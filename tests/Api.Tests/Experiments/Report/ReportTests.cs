using System.Net;
using System.Text.RegularExpressions;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Tests.Experiments.Report;

/// <summary>In a report every number links to its runs: in the tables, in the sentences of verdicts, in each kind of chart.</summary>
public sealed partial class ReportTests(WorkingService service) : IClassFixture<WorkingService>
{
    private readonly ApiClient _api = service.Api;

    [Theory]
    [InlineData("heat map", "rect", """{"pointer": "/optimizer/learningRate", "values": [0.01, 0.1]}, {"pointer": "/model/width", "values": [8, 16]}""")]
    [InlineData("lines", "circle", """{"pointer": "/optimizer/learningRate", "values": [0.01, 0.03, 0.1]}""")]
    [InlineData("ranking", "circle", """{"pointer": "/model/activation/kind", "values": ["relu", "tanh"]}""")]
    public async Task Every_number_links_to_its_runs(string picture, string mark, string axes)
    {
        ExperimentResponse experiment = await _api.EndExperimentAsync($$"""
            {"base": {"dataset": {"trainSize": 50, "testSize": 100}, "model": {"hidden": [16]}, "training": {"epochs": 4, "batchSize": 10} },
             "axes": [{{axes}}], "seeds": {"count": 2} }
            """);
        ExperimentResults results = await _api.GetAsync(ApiRoutes.ExperimentResults(experiment.Id), ContractsJson.Default.ExperimentResults);
        foreach (string language in (string[])["ko", "en"])
        {
            string report = await _api.TextAsync(ApiRoutes.ExperimentReport(experiment.Id) + "?lang=" + language);
            string body = report[report.IndexOf("<main>", StringComparison.Ordinal)..];

            string[] tables = [.. body.Split("<tbody>").Skip(1).Select(table => table.Split("</tbody>")[0])];
            Assert.Equal(2, tables.Length);
            string[] rows = tables[0].Split("<tr>")[1..];
            Assert.Equal(results.Rows.Count, rows.Length);
            foreach ((string row, ResultRow result) in rows.Zip(results.Rows))
                AssertLinked(row, result.Runs);
            ResultRow baseline = results.Rows[results.Baseline!.Value];
            string[] verdicts = tables[1].Split("<tr>")[1..];
            Assert.Equal(results.Rows.Count - 1, verdicts.Length);
            foreach ((string row, ResultRow result) in verdicts.Zip(results.Rows.Where(row => row != baseline)))
                AssertLinked(row, [.. baseline.Runs, .. result.Runs]);

            string[] charts = [.. Chart().Matches(body).Select(match => match.Value)];
            Assert.True(charts.Length > 3, picture);
            foreach (string chart in charts)
            {
                string[] links = [.. ChartLink().Matches(chart).Select(match => match.Groups[1].Value)];
                Assert.Equal(results.Rows.Select(row => Address(row.Runs)).Order(), links.Order());
                Assert.DoesNotContain("<" + mark, ChartLink().Replace(chart, ""), StringComparison.Ordinal);
            }

            string summary = body.Split("<p>")[1].Split("</p>")[0];
            Assert.Contains($"/experiments/{experiment.Id}\">{2 * results.Rows.Count}</a>", summary, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\d", Link().Replace(summary, ""));
        }
    }

    /// <summary>The cells of a row hold no digit outside a link, and every link leads to those runs.</summary>
    private static void AssertLinked(string row, IReadOnlyList<Guid> runs)
    {
        string cells = row[row.IndexOf("<td", StringComparison.Ordinal)..row.IndexOf("</tr>", StringComparison.Ordinal)];
        string[] links = [.. Link().Matches(cells).Select(match => match.Groups[1].Value)];
        Assert.NotEmpty(links);
        Assert.All(links, address => Assert.Equal(Address(runs), address));
        Assert.DoesNotMatch(@"\d", WebUtility.HtmlDecode(Link().Replace(cells, "")));
    }

    private static string Address(IReadOnlyList<Guid> runs) => "http://localhost/compare?runs=" + string.Join(',', runs);

    [GeneratedRegex("""<a href="([^"]*)"[^>]*>.*?</a>""")]
    private static partial Regex Link();

    [GeneratedRegex("""<a href="([^"]*)" aria-label="[^"]+">.*?</a>""")]
    private static partial Regex ChartLink();

    [GeneratedRegex("<svg.*?</svg>")]
    private static partial Regex Chart();
}
