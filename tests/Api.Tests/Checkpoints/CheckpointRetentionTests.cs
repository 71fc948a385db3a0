using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using OverfitWeb.Api.Checkpoints;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Settings;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Checkpoints;

public sealed class CheckpointRetentionTests : IAsyncLifetime
{
    private readonly Service _service = new(null, ("OVERFIT_CHECKPOINT_SECONDS", "0"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Theory]
    [InlineData(new double[] { 0.1 }, new int[0])]
    [InlineData(new double[] { 0.1, 0.3, 0.2 }, new[] { 1 })]
    [InlineData(new double[] { 0.3, 0.1, 0.2 }, new int[0])]
    [InlineData(new double[] { 0.1, 0.2, 0.3 }, new[] { 1 })]
    [InlineData(new double[] { 0.1, 0.9, 0.2, 0.3, 0.4 }, new[] { 1, 3 })]
    [InlineData(new double[] { 0.9, 0.9, 0.2, 0.3 }, new[] { 2 })]
    public void The_latest_two_and_the_best_are_kept(double[] accuracies, int[] superfluous)
    {
        CheckpointRow[] rows = [.. accuracies.Select((accuracy, i) => new CheckpointRow
        {
            RunId = Guid.Empty,
            Record = i + 1,
            Stage = 0,
            Fence = 1,
            Sha256 = "",
            Bytes = 1,
            TestAccuracy = accuracy,
            EngineVersion = "",
            Kernels = "",
            CreatedAt = default,
        })];

        Assert.Equal(superfluous, CheckpointStore.Superfluous(rows).Select(row => row.Record).Order());
    }

    [Fact]
    public async Task A_run_leaves_three_files_at_most_and_a_row_for_each()
    {
        RunResponse run = await TrainAsync();

        IReadOnlyList<CheckpointRow> rows = await RowsAsync(run.Id);

        Assert.InRange(rows.Count, 2, 3);
        Assert.Equal(
            rows.Select(row => CheckpointStore.NameOf(row.RunId, row.Record, row.Fence)).Order(StringComparer.Ordinal),
            Files().Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(row.Bytes, new FileInfo(Path.Combine(_service.Folder, CheckpointStore.NameOf(row.RunId, row.Record, row.Fence))).Length));
    }

    [Fact]
    public async Task Those_of_old_runs_go_unless_they_are_pinned_and_those_of_no_run_go_at_once()
    {
        RunResponse old = await TrainAsync();
        RunResponse pinned = await TrainAsync();
        using HttpResponseMessage response = await _service.Api.Http.PatchAsync(
            ApiRoutes.Run(pinned.Id), new StringContent("""{"pinned": true}""", System.Text.Encoding.UTF8, "application/json"), Token);
        Assert.True(response.IsSuccessStatusCode);
        Directory.CreateDirectory(Path.Combine(_service.Folder, "checkpoints", Guid.NewGuid().ToString()));

        await ApplyAsync(days: 1, bytes: long.MaxValue);
        Assert.NotEmpty(await RowsAsync(old.Id));
        Assert.Equal(2, Directory.GetDirectories(Path.Combine(_service.Folder, "checkpoints")).Length);
        await ApplyAsync(days: 0, bytes: long.MaxValue);

        Assert.Empty(await RowsAsync(old.Id));
        Assert.NotEmpty(await RowsAsync(pinned.Id));
        Assert.All(Files(), file => Assert.StartsWith($"checkpoints/{pinned.Id}/", file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_there_is_too_little_room_those_that_ended_first_go_and_active_runs_keep_theirs()
    {
        RunResponse first = await TrainAsync();
        RunResponse second = await TrainAsync();
        RunResponse active = await _service.Api.CreateAsync(Specs.Endless);
        await _service.Api.WaitAsync(active.Id, run => run.Progress.Records > 10);
        long bytesOfSecond = (await RowsAsync(second.Id)).Sum(row => row.Bytes);
        await PauseAsync(active.Id);
        long bytesOfActive = (await RowsAsync(active.Id)).Sum(row => row.Bytes);

        await ApplyAsync(days: 100, bytes: bytesOfSecond + bytesOfActive);
        Assert.Equal((0, true), ((await RowsAsync(first.Id)).Count, (await RowsAsync(second.Id)).Count > 0));
        await ApplyAsync(days: 100, bytes: 0);

        Assert.Empty(await RowsAsync(second.Id));
        Assert.NotEmpty(await RowsAsync(active.Id));
        Assert.NotEmpty(Files());
    }

    private async Task<RunResponse> TrainAsync() => await _service.Api.WaitForEndAsync((await _service.Api.CreateAsync(Specs.Long)).Id);

    private async Task PauseAsync(Guid id)
    {
        (await _service.Api.Http.PostAsync(ApiRoutes.Pause(id), null, Token)).Dispose();
        await _service.Api.WaitAsync(id, run => run.Status == RunStatus.Paused);
    }

    private Task ApplyAsync(int days, long bytes)
    {
        OverfitSettings settings = _service.Get<OverfitSettings>() with { CheckpointAge = TimeSpan.FromDays(days), CheckpointBytes = bytes };
        return new CheckpointRetention(
            _service.Get<IDbContextFactory<OverfitDb>>(),
            _service.Get<CheckpointStore>(),
            settings,
            TimeProvider.System,
            _service.Get<ILogger<CheckpointRetention>>()).ApplyAsync(Token);
    }

    private Task<IReadOnlyList<CheckpointRow>> RowsAsync(Guid id) => _service.Get<CheckpointRows>().OfAsync(id, Token);

    private IEnumerable<string> Files() => Directory
        .EnumerateFiles(Path.Combine(_service.Folder, "checkpoints"), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_service.Folder, file));
}
