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
        RunResponse kept = await _api.CreateAsync(Specs.Small);
        RunResponse run = await _api.CreateAsync(Specs.Named("gone", """["gone"]"""));
        await _api.WaitForEndAsync(run.Id);
        await _api.WaitForEndAsync(kept.Id);
        Assert.True(Directory.Exists(Path.Combine(service.Folder, "weights", $"{run.Id}")));

        using HttpResponseMessage deleted = await DeleteAsync($"{run.Id}");

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using HttpResponseMessage again = await DeleteAsync($"{run.Id}");
        await ApiClient.ProblemAsync(again, HttpStatusCode.NotFound, ProblemCodes.NotFound);
        Assert.False(Directory.Exists(Path.Combine(service.Folder, "weights", $"{run.Id}")));
        foreach (string table in (string[])["epochs", "events", "run_tags", "checkpoints"])
            Assert.Equal(0L, await DatabaseFile.ScalarAsync(service.Folder, $"SELECT count(*) FROM {table} WHERE run_id = '{run.Id.ToString().ToUpperInvariant()}'"));
        Assert.True(Directory.Exists(Path.Combine(service.Folder, "weights", $"{kept.Id}")));
        Assert.Equal(5, (await _api.MetricsAsync(kept.Id)).Items.Count);
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

    private Task<HttpResponseMessage> DeleteAsync(string id) =>
        _api.Http.DeleteAsync($"{ApiRoutes.Runs}/{id}", TestContext.Current.CancellationToken);
}
