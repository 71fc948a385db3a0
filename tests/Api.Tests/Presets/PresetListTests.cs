using System.Text.Json;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Presets;

public sealed class PresetListTests(IdleService service) : IClassFixture<IdleService>
{
    private readonly ApiClient _api = service.Api;

    [Theory]
    [InlineData("overfit", 201, 601, Recording.Book, "[]", "null")]
    [InlineData("weight-decay", 201, 601, Recording.Book, """[{"kind":"l2","lambda":0.1}]""", "null")]
    [InlineData("no-dropout", 301, 903, Recording.Trainer, "[]", "null")]
    [InlineData("dropout", 301, 903, Recording.Trainer, "[]", """{"kind":"standard","ratio":0.2}""")]
    [InlineData("ensemble", 201, 601, Recording.Book, "[]", "null", 5)]
    [InlineData("weight-decay-tuned", 201, 601, Recording.Book, """[{"kind":"l2","lambda":0.02}]""", "null")]
    [InlineData("dropout-tuned", 1001, 3003, Recording.Trainer, "[]", """{"kind":"standard","ratio":0.1}""")]
    public async Task Is_the_experiment_of_the_document(string id, int records, int iterations, Recording recording, string penalties, string dropout, int members = 1)
    {
        RunResponse run = await _api.CreateAsync($$"""{"preset": "{{id}}"}""");

        Assert.Equal(id, run.Preset);
        Assert.Equal((records, iterations), (run.Progress.TotalRecords, run.Progress.TotalIterations));
        RunSpec spec = run.Spec;
        Assert.Equal(("mnist", 300, 10_000, Selection.First), (spec.Dataset.Id, spec.Dataset.TrainSize, spec.Dataset.TestSize, spec.Dataset.Selection));
        Assert.Equal([100, 100, 100, 100, 100, 100], spec.Model.Hidden);
        Assert.Equal(members, spec.Model.Members);
        Assert.Equal(("relu", "he", "sgd", 0.01), (spec.Model.Activation.Kind, spec.Model.Initializer.Kind, spec.Optimizer.Kind, spec.Optimizer.LearningRate));
        Assert.Equal((100, Sampling.WithReplacement, recording, 0L), (spec.Training.BatchSize, spec.Training.Sampling, spec.Training.Recording, spec.Training.Seed));
        JsonElement json = JsonSerializer.SerializeToElement(spec, ContractsJson.Default.RunSpec);
        Assert.Equal(penalties, json.GetProperty("penalties").GetRawText());
        Assert.Equal(dropout, json.GetProperty("model").GetProperty("dropout").GetRawText());
    }

    [Fact]
    public async Task Each_has_words_in_both_languages_and_a_spec_that_can_be_sent_back()
    {
        IReadOnlyList<PresetResponse> presets = await _api.GetAsync(ApiRoutes.Presets, ContractsJson.Default.IReadOnlyListPresetResponse);

        Assert.Equal(["overfit", "weight-decay", "no-dropout", "dropout", "ensemble", "weight-decay-tuned", "dropout-tuned"], presets.Select(preset => preset.Id));
        foreach (PresetResponse preset in presets)
        {
            Assert.All([preset.Name.Ko, preset.Name.En, preset.Description.Ko, preset.Description.En], Assert.NotEmpty);
            string spec = JsonSerializer.Serialize(preset.Spec, ContractsJson.Default.RunSpec);
            RunResponse run = await _api.CreateAsync(spec);
            Assert.Equal(spec, JsonSerializer.Serialize(run.Spec, ContractsJson.Default.RunSpec));
        }
    }
}
