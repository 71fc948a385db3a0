using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Analysis;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Data;

namespace OverfitWeb.Api.Tests.Analysis;

public sealed class GetMistakesTests(WorkingService service) : IClassFixture<WorkingService>
{
    private readonly ApiClient _api = service.Api;

    [Fact]
    public async Task Shows_the_surest_mistakes_with_their_images()
    {
        RunResponse run = await TrainAsync(Specs.Small);
        ImageSet test = (await service.Get<MnistStore>().Loaded).Test;

        MistakesResponse mistakes = await GetAsync(run.Id, "?count=15");

        Assert.Equal((28, 15), (mistakes.Side, mistakes.Items.Count));
        Assert.Equal(100 - (int)Math.Round(100 * run.Final!.TestAccuracy), mistakes.Total);
        Assert.Equal(mistakes.Items.Select(item => item.Confidence).OrderDescending(), mistakes.Items.Select(item => item.Confidence));
        Assert.All(mistakes.Items, item =>
        {
            Assert.InRange(item.Index, 0, 99);
            Assert.Equal(test.Labels.Span[item.Index], item.Label);
            Assert.NotEqual(item.Label, item.Predicted);
            Assert.InRange(item.LabelProbability, 0, item.Confidence);
            Assert.Equal(test.Pixels.Slice(item.Index * 784, 784).ToArray(), item.Pixels);
        });
    }

    [Fact]
    public async Task Has_twenty_at_most_unless_more_are_asked_for_and_never_more_than_there_are()
    {
        RunResponse run = await TrainAsync(Specs.Small);

        Assert.Equal(20, (await GetAsync(run.Id)).Items.Count);
        MistakesResponse all = await GetAsync(run.Id, "?count=200");
        Assert.Equal(all.Total, all.Items.Count);
        Assert.Equivalent(all.Items.Take(20), (await GetAsync(run.Id)).Items, strict: true);
    }

    [Fact]
    public async Task The_pixels_are_base64_on_the_wire()
    {
        RunResponse run = await TrainAsync(Specs.Small);

        string pixels = (await _api.JsonAsync(ApiRoutes.Mistakes(run.Id) + "?count=1")).GetProperty("items")[0].GetProperty("pixels").GetString()!;

        Assert.Equal((await GetAsync(run.Id, "?count=1")).Items[0].Pixels, Convert.FromBase64String(pixels));
    }

    [Fact]
    public async Task Training_images_have_the_labels_that_were_trained_on()
    {
        RunResponse run = await TrainAsync("""{"dataset": {"trainSize": 100, "testSize": 10, "labelNoise": 1}, "model": {"hidden": [8]}, "training": {"epochs": 2, "batchSize": 10}}""");
        ImageSet train = (await service.Get<MnistStore>().Loaded).Train;

        MistakesResponse mistakes = await GetAsync(run.Id, "?images=train&count=200");

        Assert.NotEmpty(mistakes.Items);
        Assert.All(mistakes.Items, item => Assert.NotEqual(train.Labels.Span[item.Index], item.Label));
    }

    private Task<MistakesResponse> GetAsync(Guid run, string query = "") =>
        _api.GetAsync(ApiRoutes.Mistakes(run) + query, ContractsJson.Default.MistakesResponse);

    private async Task<RunResponse> TrainAsync(string spec)
    {
        RunResponse run = await _api.CreateAsync(spec);
        return await _api.WaitForEndAsync(run.Id);
    }
}
