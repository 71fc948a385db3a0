using System.Net;
using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Analysis;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Analysis;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Analysis;

public sealed class AnalysisCostTests(IdleService service) : IClassFixture<IdleService>
{
    private const string Huge = """{"dataset": {"trainSize": 60000}, "model": {"hidden": [6500, 6500], "dropout": {"kind": "standard"}}, "training": {"epochs": 1}}""";

    [Fact]
    public void Grows_with_images_members_and_samples()
    {
        RunSpec spec = new() { Model = new() { Hidden = [100], Members = 3, InputDropout = 0.2 } };
        double parameters = (785 * 100) + (101 * 10);

        Assert.Equal(2 * parameters * 10_000, Of(ImagesChoice.Test, 0, 0));
        Assert.Equal(3 * 2 * parameters * 300, Of(ImagesChoice.Train, null, 0));
        Assert.Equal(0, Of(ImagesChoice.Validation, null, 0));
        Assert.InRange(Of(ImagesChoice.Test, 0, 10) / Of(ImagesChoice.Test, 0, 0), 10, 100);

        double Of(ImagesChoice images, int? member, int samples) =>
            AnalysisCost.Operations(spec, new(WeightsChoice.Final, images, member, samples));
    }

    [Theory]
    [InlineData("analysis?images=train", "images")]
    [InlineData("analysis?samples=200", "samples")]
    [InlineData("mistakes?samples=200&images=train", "samples")]
    [InlineData("weights/2.png", "layer")]
    public async Task What_takes_too_long_is_refused_before_anything_is_loaded(string address, string name)
    {
        Guid id = await FinishedAsync(Huge);

        using HttpResponseMessage response = await GetAsync(id, address);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.UnprocessableEntity, ProblemCodes.TooLarge);
        Assert.Equal([name], problem.Errors!.Keys);
    }

    [Theory]
    [InlineData("analysis")]
    [InlineData("weights/1.png")]
    public async Task The_rest_is_tried(string address)
    {
        // There is no file behind the row.
        using HttpResponseMessage response = await GetAsync(await FinishedAsync(Huge), address);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.Conflict, ProblemCodes.Conflict);
        Assert.Contains("7-final.weights", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_succeeded_without_weights_says_so()
    {
        Guid id = await FinishedAsync(Specs.Small, weights: null);

        using HttpResponseMessage response = await GetAsync(id, "analysis");

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.Conflict, ProblemCodes.Conflict);
        Assert.Contains("were not kept", problem.Detail, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> GetAsync(Guid id, string address) =>
        service.Api.Http.GetAsync($"{ApiRoutes.Run(id)}/{address}", TestContext.Current.CancellationToken);

    /// <summary>A row of a run that seems to have ended; nobody trained it.</summary>
    private async Task<Guid> FinishedAsync(string spec, long? weights = 7)
    {
        Guid id = (await service.Api.CreateAsync(spec)).Id;
        await using OverfitDb db = await service.Get<IDbContextFactory<OverfitDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await db.Runs.Where(run => run.Id == id).ExecuteUpdateAsync(
            row => row.SetProperty(run => run.Status, RunStatus.Succeeded).SetProperty(run => run.WeightsFence, weights),
            TestContext.Current.CancellationToken);
        return id;
    }
}
