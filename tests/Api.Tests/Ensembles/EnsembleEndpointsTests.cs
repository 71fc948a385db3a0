using System.Net;
using System.Net.Http.Json;
using System.Text;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Ensembles;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Ensembles;

public sealed class EnsembleEndpointsTests(WorkingService service) : IClassFixture<WorkingService>
{
    private readonly ApiClient _api = service.Api;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Runs of seeds s, s + 1, s + 2 averaged afterwards are the ensemble of three trained together.</summary>
    [Fact]
    public async Task Finished_runs_average_to_the_ensemble_of_their_seeds()
    {
        RunResponse together = await TrainAsync(Spec("[20]", seed: 5, members: 3));
        RunResponse[] apart = [await TrainAsync(Spec("[20]", 5)), await TrainAsync(Spec("[20]", 6)), await TrainAsync(Spec("[20]", 7))];

        EnsembleResponse ensemble = await AverageAsync(apart);

        EnsembleResult result = ensemble.Result!;
        Assert.Equal(EnsembleStatus.Succeeded, ensemble.Status);
        Assert.Equal(apart.Select(run => run.Id), ensemble.Runs);
        Assert.Equal(400, result.TestSize);
        Assert.Equal(together.Final!.TestAccuracy, result.TestAccuracy);
        Assert.Equal(together.Final.TestLoss!.Value, result.TestLoss, 1e-9);
        Assert.Equal(together.Final.Vote!.TestAccuracy, result.VoteAccuracy);
        Assert.Equal(apart.Select(run => (run.Id, run.Final!.TestAccuracy)), result.Members.Select(member => (member.Run, member.TestAccuracy)));
        Assert.Equal(apart.Average(run => run.Final!.TestAccuracy), result.MeanMemberAccuracy, 1e-12);
        Assert.Equal([1, 2, 3], result.Curve.Select(size => size.Members));
        Assert.Equal(apart[0].Final!.TestAccuracy, result.Curve[0].TestAccuracy);
        Assert.Equal(result.TestAccuracy, result.Curve[2].TestAccuracy);
    }

    [Fact]
    public async Task Networks_that_are_merely_similar_average_too_with_their_best_weights()
    {
        RunResponse[] runs =
        [
            await TrainAsync(Spec("[20]", 1)),
            await TrainAsync(Spec("[30, 10]", 2, precision: "float32")),
            await TrainAsync(Spec("[]", 3, members: 2)),
        ];

        EnsembleResponse ensemble = await AverageAsync(runs, WeightsChoice.Best);

        Assert.Equal(runs.Select(run => run.Best!.TestAccuracy), ensemble.Result!.Members.Select(member => member.TestAccuracy));
        Assert.InRange(ensemble.Result.TestAccuracy, 0.1, 1);
        IReadOnlyList<EnsembleResponse> list = await _api.GetAsync(ApiRoutes.Ensembles, ContractsJson.Default.IReadOnlyListEnsembleResponse);
        Assert.Contains(list, other => other.Id == ensemble.Id);
    }

    [Theory]
    [InlineData("""{}""", "/runs")]
    [InlineData("""{"runs": []}""", "/runs")]
    [InlineData("""{"runs": ["00000000-0000-0000-0000-000000000000"]}""", "/runs")]
    [InlineData("""{"runs": ["a", "b"]}""", "/runs/0,/runs/1")]
    [InlineData("""{"runs": [1, 2]}""", "/runs/0,/runs/1")]
    [InlineData("""{"runs": "a"}""", "/runs")]
    [InlineData("""{"runs": ["a", "b"], "weights": "middle"}""", "/weights")]
    [InlineData("""{"run": ["a", "b"]}""", "/run,/runs")]
    [InlineData("""[]""", "")]
    public async Task Bad_input_is_refused_by_pointer(string body, string pointers)
    {
        using HttpResponseMessage response = await PostAsync(body);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest);
        Assert.Equal(pointers.Split(','), problem.Errors!.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_run_twice_is_refused_and_so_are_runs_without_weights()
    {
        RunResponse run = await TrainAsync(Spec("[20]", 1));
        RunResponse diverged = await TrainAsync("""{"optimizer": {"learningRate": 100}, "dataset": {"testSize": 100}, "training": {"epochs": 50}}""");
        RunResponse running = await _api.CreateAsync(Specs.Endless);

        using (HttpResponseMessage twice = await PostAsync($$"""{"runs": ["{{run.Id}}", "{{run.Id}}"]}"""))
            Assert.Equal(["/runs/1"], (await ApiClient.ProblemAsync(twice, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest)).Errors!.Keys);
        using (HttpResponseMessage without = await PostAsync($$"""{"runs": ["{{run.Id}}", "{{diverged.Id}}"]}"""))
            Assert.Contains("kept no weights", (await ApiClient.ProblemAsync(without, HttpStatusCode.Conflict, ProblemCodes.Conflict)).Detail, StringComparison.Ordinal);
        using (HttpResponseMessage early = await PostAsync($$"""{"runs": ["{{run.Id}}", "{{running.Id}}"]}"""))
            Assert.Contains("not finished", (await ApiClient.ProblemAsync(early, HttpStatusCode.Conflict, ProblemCodes.Conflict)).Detail, StringComparison.Ordinal);
        await _api.CancelAsync(running.Id);
    }

    [Fact]
    public async Task A_damaged_file_of_weights_fails_the_ensemble_and_says_so()
    {
        RunResponse[] runs = [await TrainAsync(Spec("[20]", 1)), await TrainAsync(Spec("[20]", 2))];
        string file = Directory.GetFiles(Path.Combine(service.Folder, "weights", runs[1].Id.ToString()), "*-final.weights").Single();
        byte[] bytes = await File.ReadAllBytesAsync(file, Token);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, Token);

        EnsembleResponse ensemble = await AverageAsync(runs);

        Assert.Equal(EnsembleStatus.Failed, ensemble.Status);
        Assert.Null(ensemble.Result);
        Assert.Contains("damaged", ensemble.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(service.Folder, ensemble.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_none_of_a_foreign_id()
    {
        using HttpResponseMessage response = await _api.Http.GetAsync(ApiRoutes.Ensembles + "/nothing", Token);
        await ApiClient.ProblemAsync(response, HttpStatusCode.NotFound, ProblemCodes.NotFound);
    }

    private static string Spec(string hidden, int seed, int members = 1, string precision = "float64") =>
        $$$"""{"dataset": {"trainSize": 60, "testSize": 400}, "model": {"hidden": {{{hidden}}}, "members": {{{members}}}}, "training": {"epochs": 6, "batchSize": 20, "seed": {{{seed}}}, "precision": "{{{precision}}}"}}""";

    private Task<HttpResponseMessage> PostAsync(string body) =>
        _api.Http.PostAsync(ApiRoutes.Ensembles, new StringContent(body, Encoding.UTF8, "application/json"), Token);

    private async Task<EnsembleResponse> AverageAsync(IReadOnlyList<RunResponse> runs, WeightsChoice weights = WeightsChoice.Final)
    {
        CreateEnsembleRequest request = new() { Runs = [.. runs.Select(run => run.Id.ToString())], Weights = weights };
        using HttpResponseMessage response = await _api.Http.PostAsJsonAsync(
            ApiRoutes.Ensembles, request, ContractsJson.Default.CreateEnsembleRequest, Token);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        EnsembleResponse ensemble = await ApiClient.ReadAsync(response, ContractsJson.Default.EnsembleResponse);
        Assert.Equal(ApiRoutes.Ensemble(ensemble.Id), response.Headers.Location!.OriginalString);
        while (ensemble.FinishedAt is null)
        {
            await Task.Delay(20, Token);
            ensemble = await _api.GetAsync(ApiRoutes.Ensemble(ensemble.Id), ContractsJson.Default.EnsembleResponse);
        }

        return ensemble;
    }

    private async Task<RunResponse> TrainAsync(string spec)
    {
        RunResponse run = await _api.CreateAsync(spec);
        return await _api.WaitForEndAsync(run.Id);
    }
}
