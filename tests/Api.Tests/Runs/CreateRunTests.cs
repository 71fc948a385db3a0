using System.Net;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Runs;

public sealed class CreateRunTests(IdleService service) : IClassFixture<IdleService>
{
    private readonly ApiClient _api = service.Api;

    [Fact]
    public async Task Accepts_a_preset_and_says_where_the_run_is()
    {
        using HttpResponseMessage response = await _api.PostAsync("""{"preset": "overfit"}""");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        RunResponse run = await ApiClient.ReadAsync(response, ContractsJson.Default.RunResponse);
        Assert.Equal(ApiRoutes.Run(run.Id), response.Headers.Location?.ToString());
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
        Assert.Equal(7, run.Id.Version);
        Assert.Equal(RunStatus.Queued, run.Status);
        Assert.Equal("overfit", run.Preset);
        Assert.Equal((201, 601), (run.Progress.TotalRecords, run.Progress.TotalIterations));
        Assert.Equal(1, run.LastEventSeq);
        RunResponse stored = await _api.RunAsync(run.Id);
        Assert.Equal(run.CreatedAt, stored.CreatedAt);
        Assert.Equal(run.Progress, stored.Progress);
    }

    [Fact]
    public async Task A_bare_spec_has_its_gaps_filled_with_the_defaults()
    {
        RunResponse run = await _api.CreateAsync("""{"training": {"seed": 4294967295}, "penalties": [{"kind": "l2"}], "model": {"dropout": {"kind": "standard"}}}""");

        Assert.Null(run.Preset);
        Assert.Equal(4294967295, run.Spec.Training.Seed);
        Assert.Equal(201, run.Spec.Training.Epochs);
        Assert.Equal(Recording.Book, run.Spec.Training.Recording);
        Assert.Equal([100, 100, 100, 100, 100, 100], run.Spec.Model.Hidden);
        Assert.Equal(0.01, run.Spec.Optimizer.LearningRate);
        Assert.Equal("constant", run.Spec.Optimizer.Schedule.Kind);
        Assert.Equal(0.1, run.Spec.Penalties[0].Parameters!["lambda"].GetDouble());
        Assert.Equal(0.5, run.Spec.Model.Dropout!.Parameters!["ratio"].GetDouble());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"optimizer": {"kind": "sgd", "learningRate": null}}""")]
    [InlineData("""{"preset": "overfit", "overrides": null}""")]
    [InlineData("""{"preset": "overfit", "overrides": {}}""")]
    [InlineData("""{"preset": "dropout", "overrides": {"model": {"dropout": null}, "training": null}}""")]
    [InlineData("""{"preset": "weight-decay", "overrides": {"penalties": []}}""")]
    public async Task Comes_to_the_spec_of_the_document(string body)
    {
        RunResponse run = await _api.CreateAsync(body);

        RunResponse document = await _api.CreateAsync("""{"preset": "overfit"}""");
        Assert.Equal(Json(document.Spec), Json(run.Spec));
    }

    [Fact]
    public async Task Overrides_replace_lists_whole_and_objects_member_by_member()
    {
        RunResponse run = await _api.CreateAsync(
            """{"preset": "dropout", "overrides": {"model": {"hidden": [8, 8], "dropout": {"ratio": 0.3}}, "training": {"seed": 5}}}""");

        Assert.Equal([8, 8], run.Spec.Model.Hidden);
        Assert.Equal("standard", run.Spec.Model.Dropout!.Kind);
        Assert.Equal(0.3, run.Spec.Model.Dropout.Parameters!["ratio"].GetDouble());
        Assert.Equal((301, 5L, Recording.Trainer), (run.Spec.Training.Epochs, run.Spec.Training.Seed, run.Spec.Training.Recording));
    }

    [Fact]
    public async Task Writes_parameters_out_in_one_notation()
    {
        RunResponse run = await _api.CreateAsync("""{"penalties": [{"layers": [0.10, 1e-1, 0, 0, 0, 0, 0], "kind": "l2", "lambda": 1e-1}]}""");

        Assert.Contains("""[{"kind":"l2","lambda":0.1,"layers":[0.1,0.1,0,0,0,0,0]}]""", Json(run.Spec), StringComparison.Ordinal);
    }

    private static string Json(RunSpec spec) => System.Text.Json.JsonSerializer.Serialize(spec, ContractsJson.Default.RunSpec);
}
