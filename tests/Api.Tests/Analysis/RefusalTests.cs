using System.Net;
using System.Net.Http.Headers;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Analysis;

/// <summary>Runs that cannot be analysed, and questions that cannot be answered.</summary>
public sealed class RefusalTests(WorkingService service) : IClassFixture<WorkingService>
{
    private readonly ApiClient _api = service.Api;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Addresses => [.. new[] { "analysis", "mistakes", "weights/1.png" }];

    [Theory]
    [InlineData("analysis?weights=last", "weights", "one of final, best")]
    [InlineData("analysis?images=all", "images", "one of test, train, validation")]
    [InlineData("analysis?member=x", "member", "a whole number")]
    [InlineData("analysis?samples=201", "samples", "from 0 to 200")]
    [InlineData("analysis?samples=-1", "samples", "from 0 to 200")]
    [InlineData("analysis?weight=best", "weight", "Did you mean 'weights'?")]
    [InlineData("analysis?images=test&images=train", "images", "once")]
    [InlineData("mistakes?count=0", "count", "from 1 to 200")]
    [InlineData("mistakes?count=201", "count", "from 1 to 200")]
    [InlineData("weights/1.png?images=test", "images", "no such parameter")]
    public async Task Parameters_that_cannot_be_read_are_named(string address, string name, string words)
    {
        using HttpResponseMessage response = await GetAsync(Guid.NewGuid(), address);

        await InvalidAsync(response, name, words);
    }

    [Theory]
    [InlineData("analysis?member=1", "member", "from 0 to 0")]
    [InlineData("analysis?images=validation", "images", "validationSize")]
    [InlineData("analysis?samples=1", "samples", "neither dropout nor input dropout")]
    [InlineData("mistakes?samples=200&member=0", "samples", "neither dropout nor input dropout")]
    [InlineData("weights/1.png?member=3", "member", "from 0 to 0")]
    public async Task What_the_run_does_not_have_is_named(string address, string name, string words)
    {
        RunResponse run = await TrainAsync(Specs.Small);

        using HttpResponseMessage response = await GetAsync(run.Id, address);

        await InvalidAsync(response, name, words);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Unknown_runs_are_not_found(string address)
    {
        using HttpResponseMessage unknown = await GetAsync(Guid.NewGuid(), address);
        using HttpResponseMessage noId = await _api.Http.GetAsync($"{ApiRoutes.Runs}/x/{address}", Token);

        await ApiClient.ProblemAsync(unknown, HttpStatusCode.NotFound, ProblemCodes.NotFound);
        await ApiClient.ProblemAsync(noId, HttpStatusCode.NotFound, ProblemCodes.NotFound);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_run_that_has_not_ended_is_a_conflict_and_a_canceled_one_too(string address)
    {
        RunResponse run = await _api.CreateAsync(Specs.Endless);
        await _api.WaitAsync(run.Id, r => r.Status == RunStatus.Running);

        await ConflictAsync(run.Id, address, "has not ended");
        using HttpResponseMessage canceled = await _api.CancelAsync(run.Id);
        await _api.WaitForEndAsync(run.Id);
        await ConflictAsync(run.Id, address, "canceled");
    }

    [Fact]
    public async Task A_run_that_diverged_is_a_conflict_in_the_language_of_the_request()
    {
        RunResponse run = await TrainAsync("""{"optimizer": {"learningRate": 100}, "dataset": {"testSize": 100}, "training": {"epochs": 50}}""");
        using HttpRequestMessage request = new(HttpMethod.Get, ApiRoutes.Analysis(run.Id));
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("ko"));

        await ConflictAsync(run.Id, "analysis", "diverged");
        using HttpResponseMessage response = await _api.Http.SendAsync(request, Token);
        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.Conflict, ProblemCodes.Conflict);
        Assert.Contains("발산", problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing", "is missing")]
    [InlineData("truncated", "is damaged")]
    [InlineData("changed", "is damaged")]
    [InlineData("empty", "is damaged")]
    public async Task Weights_that_cannot_be_read_are_named_without_a_path_of_the_machine(string damage, string words)
    {
        RunResponse run = await TrainAsync(Specs.Small);
        string file = Directory.GetFiles(Path.Combine(service.Folder, "weights", run.Id.ToString()), "*-final.weights").Single();
        Damage(damage, file);

        string name = $"weights/{run.Id}/{Path.GetFileName(file)}";
        foreach (string address in Addresses.Select(row => row.Data))
        {
            ProblemResponse problem = await ConflictAsync(run.Id, address, words);
            Assert.Contains(name, problem.Detail, StringComparison.Ordinal);
            Assert.DoesNotContain(service.Folder, problem.Detail, StringComparison.Ordinal);
        }

        // The other file is whole.
        using HttpResponseMessage best = await GetAsync(run.Id, "analysis?weights=best");
        Assert.Equal(HttpStatusCode.OK, best.StatusCode);
    }

    [Fact]
    public async Task A_damaged_data_set_is_told()
    {
        string data = Service.NewFolder();
        Guid id;
        await using (Service whole = new(data))
        {
            id = (await whole.Api.CreateAsync(Specs.Small)).Id;
            await whole.Api.WaitForEndAsync(id);
        }

        string empty = Service.NewFolder();
        await using (Service broken = new(data, ("OVERFIT_MNIST", empty)))
        {
            using HttpResponseMessage response = await broken.Api.Http.GetAsync(ApiRoutes.Analysis(id), Token);
            ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.ServiceUnavailable, ProblemCodes.Unavailable);
            Assert.Contains("train-images-idx3-ubyte", problem.Detail, StringComparison.Ordinal);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
        Directory.Delete(empty);
    }

    private static void Damage(string how, string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        switch (how)
        {
            case "missing":
                File.Delete(file);
                break;
            case "truncated":
                File.WriteAllBytes(file, bytes[..^100]);
                break;
            case "changed":
                File.WriteAllBytes(file, bytes);
                break;
            default:
                File.WriteAllBytes(file, []);
                break;
        }
    }

    private static async Task InvalidAsync(HttpResponseMessage response, string name, string words)
    {
        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest);
        Assert.Equal([name], problem.Errors!.Keys);
        Assert.Contains(words, problem.Errors[name][0], StringComparison.Ordinal);
    }

    private async Task<ProblemResponse> ConflictAsync(Guid run, string address, string words)
    {
        using HttpResponseMessage response = await GetAsync(run, address);
        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.Conflict, ProblemCodes.Conflict);
        Assert.Contains(words, problem.Detail, StringComparison.Ordinal);
        return problem;
    }

    private Task<HttpResponseMessage> GetAsync(Guid run, string address) => _api.Http.GetAsync($"{ApiRoutes.Run(run)}/{address}", Token);

    private async Task<RunResponse> TrainAsync(string spec)
    {
        RunResponse run = await _api.CreateAsync(spec);
        return await _api.WaitForEndAsync(run.Id);
    }
}
