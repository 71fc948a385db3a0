using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Queue;

public sealed class RunDispatcherTests(WorkingService service) : IClassFixture<WorkingService>
{
    [Fact]
    public async Task As_many_runs_are_trained_at_once_as_there_are_workers()
    {
        const int Workers = 2;
        List<Guid> ids = [];
        for (int i = 0; i < Workers + 2; i++)
            ids.Add((await service.Api.CreateAsync(Specs.Endless)).Id);

        // Each that ends makes room for the one that waits longest.
        while (ids.Count >= Workers)
        {
            foreach (Guid id in ids[..Workers])
                await service.Api.WaitAsync(id, run => run.Progress.Records > 0);
            Assert.Equal(Workers, service.Get<ActiveRuns>().Count);
            Assert.Equal(ids.Count - Workers, (await service.Api.ListAsync("?status=queued")).Total);
            await service.Api.CancelAsync(ids[0]);
            Assert.Equal(RunStatus.Canceled, (await service.Api.WaitForEndAsync(ids[0])).Status);
            ids.RemoveAt(0);
        }

        await service.Api.CancelAsync(ids[0]);
        await service.Api.WaitForEndAsync(ids[0]);
    }
}
