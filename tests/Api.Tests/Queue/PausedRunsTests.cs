using System.Net;
using System.Text;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Queue;

/// <summary>Pausing, resuming and forking change nothing of the bits.</summary>
public sealed class PausedRunsTests : IAsyncLifetime
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("OVERFIT_LONG_TESTS") == "1";

    private readonly Service _service = new(null, ("OVERFIT_CHECKPOINT_SECONDS", "0"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task A_run_that_is_paused_at_random_epochs_ends_with_the_same_bits()
    {
        // While a pause is asked for, training goes on, some 300 records on a fast machine: three times what the pauses need.
        int pauses = Long ? 20 : 4, records = 1000 * pauses, paused = 0;
        RunResponse whole = await _service.Api.WaitForEndAsync((await _service.Api.CreateAsync(Specs.Longer(records))).Id);
        RunResponse run = await _service.Api.CreateAsync(Specs.Longer(records));
        Random random = new(4);
        for (int i = 0; i < pauses; i++)
        {
            int after = (await _service.Api.RunAsync(run.Id)).Progress.Records + random.Next(1, 60);
            await _service.Api.WaitAsync(run.Id, r => r.Progress.Records >= after || r.FinishedAt is not null);
            await PostAsync(ApiRoutes.Pause(run.Id));
            RunResponse held = await _service.Api.WaitAsync(run.Id, r => r.Status == RunStatus.Paused || r.FinishedAt is not null);
            if (held.FinishedAt is not null)
                break;
            paused++;
            Assert.Null(held.Desired);
            Assert.Equal(HttpStatusCode.OK, await PostAsync(ApiRoutes.Pause(run.Id)));
            Assert.Equal(HttpStatusCode.Accepted, await PostAsync(ApiRoutes.Resume(run.Id)));
        }

        RunResponse ended = await _service.Api.WaitForEndAsync(run.Id);
        Assert.Equal(pauses, paused);
        Assert.Equal(RunStatus.Succeeded, ended.Status);
        Assert.Equal(whole.Final, ended.Final);
        Assert.Equal(Weights(whole), Weights(ended));
        IReadOnlyList<RunEvent> events = await _service.EventsAsync(run.Id);
        Assert.Equal(paused, events.Count(e => e.Type == RunEventType.Paused));
        Assert.Equal(paused, events.Count(e => e.Type == RunEventType.Resumed));
        Assert.Equal(Enumerable.Range(1, records), events.SelectMany(e => e.Data.Records ?? []).Select(record => record.Seq));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(77)]
    public async Task A_fork_that_changes_nothing_ends_as_its_parent(int fromRecord)
    {
        RunResponse parent = await _service.Api.WaitForEndAsync((await _service.Api.CreateAsync(Specs.Long)).Id);

        RunResponse fork = await ForkAsync(parent.Id, $$"""{"fromRecord": {{fromRecord}}}""");
        RunResponse ended = await _service.Api.WaitForEndAsync(fork.Id);

        Assert.Equal((parent.Id, fromRecord), (fork.ParentId, fork.ParentRecord));
        Assert.Equal(fromRecord, fork.Progress.Records);
        Assert.Equal(parent.Final, ended.Final);
        Assert.Equal(Weights(parent), Weights(ended));
    }

    [Fact]
    public async Task A_fork_with_overrides_is_the_same_from_a_checkpoint_and_from_the_seed()
    {
        const string Body = """{"fromRecord": 300, "overrides": {"penalties": [{"kind": "l2", "lambda": 0.01}], "optimizer": {"kind": "momentum"}, "training": {"epochs": 520}}}""";
        RunResponse parent = await _service.Api.WaitForEndAsync((await _service.Api.CreateAsync(Specs.Long)).Id);
        RunResponse near = await _service.Api.WaitForEndAsync((await ForkAsync(parent.Id, Body)).Id);
        await DatabaseFile.ExecuteAsync(_service.Folder, "DELETE FROM checkpoints");
        Directory.Delete(Path.Combine(_service.Folder, "checkpoints"), recursive: true);

        RunResponse far = await _service.Api.WaitForEndAsync((await ForkAsync(parent.Id, Body)).Id);

        Assert.Equal((RunStatus.Succeeded, 520), (near.Status, near.Progress.Records));
        Assert.Equal(near.Final, far.Final);
        Assert.Equal(Weights(near), Weights(far));
        Assert.NotEqual(parent.Final!.TestLoss, near.Final!.TestLoss);
    }

    [Theory]
    [InlineData("""{"fromRecord": 6}""", "/fromRecord")]
    [InlineData("""{"overrides": {}}""", "/fromRecord")]
    [InlineData("""{"fromRecord": 2, "overrides": {"model": {"hidden": [3]}}}""", "/overrides/model/hidden")]
    [InlineData("""{"fromRecord": 2, "overrides": {"training": {"seed": 3}}}""", "/overrides/training/seed")]
    [InlineData("""{"fromRecord": 2, "overrides": {"training": {"epochs": 2}}}""", "/overrides/training/epochs")]
    [InlineData("""{"fromRecord": 2, "overrides": {"penalty": 2}}""", "/overrides/penalty")]
    public async Task An_impossible_fork_is_refused_by_member(string body, string pointer)
    {
        RunResponse parent = await _service.Api.WaitForEndAsync((await _service.Api.CreateAsync(Specs.Small)).Id);

        using HttpResponseMessage response = await PostForkAsync(parent.Id, body);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest);
        Assert.Contains(pointer, problem.Errors!.Keys);
    }

    [Fact]
    public async Task What_cannot_be_paused_or_resumed_says_why()
    {
        RunResponse ended = await _service.Api.WaitForEndAsync((await _service.Api.CreateAsync(Specs.Small)).Id);

        Assert.Equal(HttpStatusCode.Conflict, await PostAsync(ApiRoutes.Pause(ended.Id)));
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync(ApiRoutes.Resume(ended.Id)));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(ApiRoutes.Pause(Guid.NewGuid())));
    }

    private async Task<HttpStatusCode> PostAsync(string address)
    {
        using HttpResponseMessage response = await _service.Api.Http.PostAsync(address, null, Token);
        return response.StatusCode;
    }

    private Task<HttpResponseMessage> PostForkAsync(Guid id, string body) =>
        _service.Api.Http.PostAsync(ApiRoutes.Fork(id), new StringContent(body, Encoding.UTF8, "application/json"), Token);

    private async Task<RunResponse> ForkAsync(Guid id, string body)
    {
        using HttpResponseMessage response = await PostForkAsync(id, body);
        Assert.True(response.StatusCode == HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync(Token));
        return await ApiClient.ReadAsync(response, ContractsJson.Default.RunResponse);
    }

    private string Weights(RunResponse run) => WeightFiles.Sha256(_service.Folder, run.Id);
}
