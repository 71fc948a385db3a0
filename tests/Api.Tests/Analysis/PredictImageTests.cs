using System.Globalization;
using System.Net;
using System.Text;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Analysis;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Analysis;

public sealed class PredictImageTests(WorkingService service) : IClassFixture<WorkingService>
{
    private const string Dropout = """{"dataset": {"trainSize": 50, "testSize": 100}, "model": {"hidden": [16], "members": 2, "inputDropout": 0.2}, "training": {"epochs": 5, "batchSize": 10}}""";

    private readonly ApiClient _api = service.Api;

    [Theory]
    [InlineData("")]
    [InlineData("?weights=best")]
    [InlineData("?member=1")]
    public async Task Answers_an_image_as_the_analysis_does(string query)
    {
        RunResponse run = await TrainAsync(Dropout);
        MistakesResponse mistakes = await _api.GetAsync(ApiRoutes.Mistakes(run.Id) + query, ContractsJson.Default.MistakesResponse);
        MistakeItem mistake = mistakes.Items[3];

        PredictResponse answer = await PredictAsync(run.Id, query, Body(mistake.Pixels.Select(pixel => pixel / 255.0)));

        Assert.Equal(10, answer.Probabilities.Count);
        Assert.Equal(1, answer.Probabilities.Sum()!.Value, 1e-6);
        Assert.Equal(mistake.Predicted, answer.Predicted);
        Assert.Equal(mistake.Confidence, answer.Confidence!.Value, 1e-6);
        Assert.Equal(mistake.LabelProbability, answer.Probabilities[mistake.Label]!.Value, 1e-6);
    }

    [Fact]
    public async Task Samples_of_dropout_answer_otherwise_and_always_the_same()
    {
        RunResponse run = await TrainAsync(Dropout);
        string body = Body(Enumerable.Range(0, 784).Select(i => i % 28 is 13 or 14 ? 1.0 : 0));

        PredictResponse scaled = await PredictAsync(run.Id, "", body);
        PredictResponse sampled = await PredictAsync(run.Id, "?samples=20", body);
        PredictResponse again = await PredictAsync(run.Id, "?samples=20", body);

        Assert.NotEqual(scaled.Probabilities, sampled.Probabilities);
        Assert.Equal(sampled.Probabilities, again.Probabilities);
    }

    [Theory]
    [InlineData("""{"pixels": []}""", "/pixels", "784 numbers")]
    [InlineData("""{"pixels": [0.5]}""", "/pixels", "but has 1.")]
    [InlineData("""{"pixels": {}}""", "/pixels", "a list")]
    [InlineData("""{"pixels": null}""", "/pixels", "null")]
    [InlineData("""{}""", "/pixels", "Is required.")]
    [InlineData("""[]""", "", "an object")]
    [InlineData("""{"pixels": ["a"]}""", "/pixels/0", "a number")]
    [InlineData("""{"pixels": [null]}""", "/pixels/0", "a number")]
    [InlineData("""{"pixels": [0, 1.5]}""", "/pixels/1", "from 0 to 1, but is 1.5.")]
    [InlineData("""{"pixels": [0, -0.1]}""", "/pixels/1", "from 0 to 1, but is -0.1.")]
    [InlineData("""{"pixels": [1e999]}""", "/pixels/0", "from 0 to 1")]
    [InlineData("""{"pixel": []}""", "/pixel", "Did you mean 'pixels'?")]
    [InlineData("""{"pixels": [], "pixels": []}""", "/pixels", "Must be given once.")]
    public async Task Refuses_what_is_no_image_and_points_at_it(string body, string pointer, string words)
    {
        using HttpResponseMessage response = await PostAsync(Guid.NewGuid(), "", body);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest);
        Assert.Contains(words, string.Join(' ', problem.Errors![pointer]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_each_of_many_wrong_pixels_but_not_all()
    {
        using HttpResponseMessage response = await PostAsync(Guid.NewGuid(), "", Body(Enumerable.Repeat(2.0, 100_000)));

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest);
        Assert.Equal(100, problem.Errors!.Count);
    }

    [Theory]
    [InlineData("", "application/json", HttpStatusCode.BadRequest, ProblemCodes.MalformedJson, "pixels")]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest, ProblemCodes.MalformedJson, "Line 1")]
    [InlineData("{}", "text/plain", HttpStatusCode.UnsupportedMediaType, ProblemCodes.UnsupportedMediaType, "JSON")]
    public async Task Refuses_what_is_no_JSON(string body, string mediaType, HttpStatusCode status, string code, string words)
    {
        using HttpResponseMessage response = await PostAsync(Guid.NewGuid(), "", body, mediaType);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, status, code);
        Assert.Contains(words, problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_for_no_run_is_not_found()
    {
        using HttpResponseMessage response = await PostAsync(Guid.NewGuid(), "", Body(new double[784]));

        await ApiClient.ProblemAsync(response, HttpStatusCode.NotFound, ProblemCodes.NotFound);
    }

    private static string Body(IEnumerable<double> pixels) =>
        $$"""{"pixels": [{{string.Join(',', pixels.Select(pixel => pixel.ToString("R", CultureInfo.InvariantCulture)))}}]}""";

    private Task<HttpResponseMessage> PostAsync(Guid run, string query, string body, string mediaType = "application/json") =>
        _api.Http.PostAsync(ApiRoutes.Predict(run) + query, new StringContent(body, Encoding.UTF8, mediaType), TestContext.Current.CancellationToken);

    private async Task<PredictResponse> PredictAsync(Guid run, string query, string body)
    {
        using HttpResponseMessage response = await PostAsync(run, query, body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ApiClient.ReadAsync(response, ContractsJson.Default.PredictResponse);
    }

    private async Task<RunResponse> TrainAsync(string spec)
    {
        RunResponse run = await _api.CreateAsync(spec);
        return await _api.WaitForEndAsync(run.Id);
    }
}
