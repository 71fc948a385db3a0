using OverfitWeb.Api.Estimates;
using OverfitWeb.Api.Tests.Support;

namespace OverfitWeb.Api.Tests.Experiments;

public sealed class EstimateWarmUpTests : IDisposable
{
    private readonly string _folder = Service.NewFolder();

    [Fact]
    public async Task The_network_that_experiments_are_foretold_by_is_tried_before_anybody_asks()
    {
        await using Service service = new(_folder, ("OVERFIT_WORKERS", "0"));

        Assert.True(await IsTriedAsync(service));
    }

    [Fact]
    public async Task A_service_that_has_runs_to_go_on_with_leaves_them_its_cores()
    {
        await using (Service before = new(_folder, ("OVERFIT_WORKERS", "0")))
            await before.Api.CreateAsync(Specs.Small);

        await using Service service = new(_folder, ("OVERFIT_WORKERS", "0"));

        Assert.False(await IsTriedAsync(service));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<bool> IsTriedAsync(Service service)
    {
        await service.WhenWarmAsync();
        return service.Get<TrialDesk>().Known(TrialSpec.Of(EngineWork.Known)) is not null;
    }
}
