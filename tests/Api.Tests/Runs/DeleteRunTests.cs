using System.Net;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Runs;

public sealed class DeleteRunTests(WorkingService service) : IClassFixture<WorkingService>
{
    private readonly ApiClient _api = service.Api;

    [Fact]
    public async Task Leaves_nothing_of_a_run()
    {
        string[] folders = ["weights", "checkpoints"];
        string[] tables = ["epochs", "events", "run_tags", "checkpoints"];
        await using Service own = new(null, ("OVERFIT_CHECKPOINT_SECONDS", "0"));
        RunResponse kept = await own.Api.CreateAsync(Specs.Small);
        RunResponse run = await own.Api.CreateAsync(Specs.Named("gone", """["gone"]"""));
        await own.Api.WaitForEndAsync(run.Id);
        await own.Api.WaitForEndAsync(kept.Id);
        Assert.All(folders, folder => Assert.True(Exists(folder, run)));
        foreach (string table in tables)
            Assert.NotEqual(0L, await CountAsync(table));

        using HttpResponseMessage deleted = await DeleteAsync($"{run.Id}", own.Api);

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using HttpResponseMessage again = await DeleteAsync($"{run.Id}", own.Api);
        await ApiClient.ProblemAsync(again, HttpStatusCode.NotFound, ProblemCodes.NotFound);
        Assert.All(folders, folder => Assert.False(Exists(folder, run)));
        foreach (string table in tables)
            Assert.Equal(0L, await CountAsync(table));
        Assert.All(folders, folder => Assert.True(Exists(folder, kept)));
        Assert.Equal(5, (await own.Api.MetricsAsync(kept.Id)).Items.Count);

        bool Exists(string folder, RunResponse of) => Directory.Exists(Path.Combine(own.Folder, folder, $"{of.Id}"));

        Task<object?> CountAsync(string table) =>
            DatabaseFile.ScalarAsync(own.Folder, $"SELECT count(*) FROM {table} WHERE run_id = '{run.Id.ToString().ToUpperInvariant()}'");
    }

    [Fact]
    public async Task A_run_that_has_not_ended_is_kept()
    {
        RunResponse run = await _api.CreateAsync(Specs.Endless);
        await _api.WaitAsync(run.Id, now => now.Status == RunStatus.Running);

        using HttpResponseMessage refused = await DeleteAsync($"{run.Id}");

        ProblemResponse problem = await ApiClient.ProblemAsync(refused, HttpStatusCode.Conflict, ProblemCodes.Conflict);
        Assert.Contains("running", problem.Detail, StringComparison.Ordinal);
        await _api.CancelAsync(run.Id);
        await _api.WaitForEndAsync(run.Id);
        using HttpResponseMessage deleted = await DeleteAsync($"{run.Id}");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
    }

    [Theory]
    [InlineData("no-id")]
    [InlineData("019a5c1e-7b00-7c2e-9d7f-3f2a41c0a001")]
    public async Task An_unknown_run_is_not_found(string id)
    {
        using HttpResponseMessage response = await DeleteAsync(id);

        await ApiClient.ProblemAsync(response, HttpStatusCode.NotFound, ProblemCodes.NotFound);
    }

    private Task<HttpResponseMessage> DeleteAsync(string id, ApiClient? api = null) =>
        (api ?? _api).Http.DeleteAsync($"{ApiRoutes.Runs}/{id}", TestContext.Current.CancellationToken);
}
