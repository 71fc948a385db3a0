using System.Net.Http.Headers;
using OverfitWeb.Api.Experiments.Plan;
using OverfitWeb.Api.Experiments.ReadyMade;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Tests.Experiments;

public sealed class ReadyMadeTests(WorkingService service) : IClassFixture<WorkingService>
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("OVERFIT_LONG_TESTS") == "1";

    private readonly ApiClient _api = service.Api;

    public static TheoryData<string> Ids => [.. ReadyMadeList.Ids];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_is_a_valid_request_at_both_scales(string id)
    {
        foreach (ExperimentScale scale in Enum.GetValues<ExperimentScale>())
        {
            ExperimentReading reading = ExperimentReader.Read(new() { ReadyMade = id, Scale = scale, Name = "", Notes = "", Axes = [] }, new RequestErrors());

            Assert.False(reading.Errors.Any, string.Join("; ", reading.Errors.ToDictionary().Select(pair => pair.Key + ": " + pair.Value[0])));
            Assert.False(reading.Excess.Any);
            Assert.Equal(reading.Plan!.Groups.Count, reading.Plan.Groups.Select(group => SpecResolver.Hash(group.Spec)).Distinct().Count());
        }
    }

    [Fact]
    public async Task The_catalogue_has_names_and_sizes()
    {
        IReadOnlyList<ReadyMadeResponse> all = await _api.GetAsync(ApiRoutes.ReadyMadeExperiments, ContractsJson.Default.IReadOnlyListReadyMadeResponse);

        Assert.Equal(ReadyMadeList.Ids, all.Select(one => one.Id));
        Assert.Equal(["cure-race", "when-to-stop"], all.Where(one => one.Full.IsUpperBound).Select(one => one.Id));
        Assert.All(all, one => Assert.True(one.Small.EstimatedSeconds > 0 && one.Small.EstimatedSeconds < one.Full.EstimatedSeconds, one.Id));
    }

    /// <summary>End to end at small scale; those that take more than some seconds only where long tests are asked for.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Each_ends_with_the_measures_that_it_promises(string id)
    {
        Assert.SkipUnless(Long || id is "how-much-data" or "network-size" or "double-descent" or "when-to-stop", "OVERFIT_LONG_TESTS is not 1.");
        ReadyMadeExperiment experiment = ReadyMadeList.Find(id)!;

        ExperimentResults results = await RunAsync($$"""{"readyMade": "{{id}}", "seeds": {"count": 2} }""");

        Assert.Equal(experiment.Picture, results.Picture);
        Assert.Equal(experiment.Measures, results.Measures.Take(experiment.Measures.Count).Select(measure => measure.Id));
        Assert.All(results.Rows, row =>
        {
            Assert.Equal(2, row.Seeds.Count);
            Assert.All(experiment.Measures, measure => Assert.True(row.Measures[measure].Low <= row.Measures[measure].High, $"{row.Label.En}: {measure}"));
        });
        Assert.Equal(experiment.IsJudged ? results.Rows.Count - 1 : null, results.Verdicts?.Count);
        Assert.Equal(results.Axes.Count == 2, results.Grid is not null);
        string report = await _api.TextAsync(ApiRoutes.ExperimentReport(results.Experiment) + "?lang=en");
        Assert.Equal(
            results.Measures.Take(experiment.Measures.Count).Select(measure => measure.Name.En),
            report.Split("<figcaption>").Skip(1).Select(part => part.Split("</figcaption>")[0]).Take(experiment.Measures.Count));
        Assert.Equal(experiment.Measures.Count, report.Split("<thead>")[1].Split("</thead>")[0].Split("<th ").Length - 3);
    }

    [Fact]
    public async Task Ensembles_and_dropout_are_averaged_step_by_step()
    {
        ExperimentResults results = await RunAsync("""{"readyMade": "ensemble-bench", "seeds": {"count": 1}}""");

        ResultSeries ensemble = Assert.Single(results.Series, series => series.Id == "trueEnsemble");
        Assert.Equal([1, 2, 3, 4, 5], ensemble.X);
        // Five members averaged are what the run itself measured of its average.
        Assert.Equal(results.Rows[1].Measures["testAccuracy"].Mean, ensemble.Measures["testAccuracy"].Mean[^1]!.Value, 1e-9);
        Assert.Equal(10, Assert.Single(results.Series, series => series.Id == "monteCarloDropout").X.Count);
        ResultSeries scaled = Assert.Single(results.Series, series => series.Id == "weightScaling");
        Assert.Equal(results.Rows[2].Measures["testAccuracy"].Mean, scaled.Measures["testAccuracy"].Mean[0]!.Value, 1e-9);
    }

    [Fact]
    public async Task Test_error_peaks_where_features_equal_images_and_a_ridge_melts_the_peak()
    {
        ExperimentResults results = await RunAsync("""{"readyMade": "double-descent", "seeds": {"count": 1}}""");

        double[] features = [.. results.Axes[1].Values.Select(value => value.Value.GetDouble())];
        double Error(int lambda, double count) => results.Rows[results.Grid![lambda][Array.IndexOf(features, count)]].Measures["testSquaredError"].Mean;
        Assert.Equal(300, features.MaxBy(count => Error(0, count)));
        Assert.True(Error(0, 300) > 10 * Error(0, 140) && Error(0, 300) > 10 * Error(0, 700));
        int strongest = results.Axes[0].Values.Count - 1;
        Assert.True(Error(strongest, 300) < Error(strongest, 140) && Error(strongest, 700) < Error(strongest, 300));
    }

    [Fact]
    public async Task Wrong_labels_are_followed_one_by_one()
    {
        ExperimentResponse experiment = await _api.EndExperimentAsync("""
            {"base": {"dataset": {"trainSize": 60, "testSize": 100, "labelNoise": 0.2}, "model": {"hidden": [50]},
                      "optimizer": {"learningRate": 0.1}, "training": {"epochs": 60, "batchSize": 20}}, "seeds": {"count": 1}}
            """);
        Guid run = experiment.Groups[0].Trials[0].Run;

        MemorizationResponse wall = await _api.GetAsync(ApiRoutes.Memorization(run), ContractsJson.Default.MemorizationResponse);

        Assert.Equal(12, wall.Items.Count);
        Assert.All(wall.Items, image => Assert.NotEqual(image.TrueLabel, image.Label));
        double memorized = (await _api.MetricsAsync(run)).Items[^1].MemorizedFraction!.Value;
        Assert.True(memorized > 0.5);
        Assert.Equal(memorized, wall.Items.Count(image => image.Flips.Count % 2 == 1) / 12.0, 1e-12);
    }

    [Fact]
    public async Task Results_come_as_csv_and_as_a_report_in_both_languages()
    {
        ExperimentResponse experiment = await _api.EndExperimentAsync("""
            {"name": "<b>", "base": {"dataset": {"trainSize": 50, "testSize": 100}, "model": {"hidden": [16]}, "training": {"epochs": 4, "batchSize": 10}},
             "axes": [{"pointer": "/optimizer/learningRate", "values": [0.01, 0.1]}, {"pointer": "/model/width", "values": [8, 16]}], "seeds": {"count": 2}}
            """);

        using HttpRequestMessage request = new(HttpMethod.Get, ApiRoutes.ExperimentResults(experiment.Id));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
        using HttpResponseMessage csv = await _api.Http.SendAsync(request, Token);
        string[] lines = (await csv.Content.ReadAsStringAsync(Token)).Split("\r\n");
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        Assert.Equal("/optimizer/learningRate,/model/width,measure,mean,low,high,count,members", lines[0]);
        Assert.StartsWith("0.01,8,testAccuracy,", lines[1], StringComparison.Ordinal);

        ExperimentResults results = await ResultsAsync(experiment.Id);
        Assert.Equal(ExperimentPicture.HeatMap, results.Picture);
        Assert.Equal([[0, 1], [2, 3]], results.Grid!);
        Assert.Equal(3, results.Verdicts!.Count);
        Assert.All(experiment.Groups, group => Assert.All(
            (string[])["testAccuracy", "trainAccuracy", "gap", "testLoss"],
            measure => Assert.Equal(results.Rows[group.Number].Measures[measure].Mean, group.Newest[measure].Mean, 1e-12)));
        foreach (string language in (string[])["ko", "en"])
        {
            string report = await _api.TextAsync(ApiRoutes.ExperimentReport(experiment.Id) + "?lang=" + language);
            Assert.Contains($"<html lang=\"{language}\">", report, StringComparison.Ordinal);
            Assert.Contains("&lt;b&gt;", report, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", report, StringComparison.OrdinalIgnoreCase);
            Assert.All(experiment.Groups.SelectMany(group => group.Trials), trial => Assert.Contains(trial.Run.ToString(), report, StringComparison.Ordinal));
        }
    }

    private async Task<ExperimentResults> RunAsync(string body) => await ResultsAsync((await _api.EndExperimentAsync(body)).Id);

    private Task<ExperimentResults> ResultsAsync(Guid id) => _api.GetAsync(ApiRoutes.ExperimentResults(id), ContractsJson.Default.ExperimentResults);
}
