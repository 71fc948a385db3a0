using System.Text;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Queue;

public sealed class PriorityTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_of_low_priority_comes_before_one_of_high_priority_once_it_has_waited_long_enough()
    {
        await using IdleService service = new();
        RunResponse low = await CreateAsync(service.Api, -2);
        RunResponse plain = await CreateAsync(service.Api, 0);
        RunResponse high = await CreateAsync(service.Api, 5);

        Assert.Equal([high.Id, plain.Id, low.Id], await NextAsync(service));
        await WaitAsync(service, low, minutes: 4);
        Assert.Equal([high.Id, low.Id, plain.Id], await NextAsync(service));
        await WaitAsync(service, low, minutes: 4);
        Assert.Equal([low.Id, high.Id, plain.Id], await NextAsync(service));
    }

    [Fact]
    public async Task A_run_of_high_priority_is_trained_before_those_that_wait()
    {
        await using Service service = new(null, ("OVERFIT_WORKERS", "1"));
        RunResponse first = await service.Api.CreateAsync(Specs.Long);
        RunResponse[] waiting = [await CreateAsync(service.Api, 0), await CreateAsync(service.Api, 0), await CreateAsync(service.Api, 1)];
        await service.Api.WaitForEndAsync(first.Id);

        RunResponse[] ended = await Task.WhenAll(waiting.Select(run => service.Api.WaitForEndAsync(run.Id)));

        Assert.Equal(
            [waiting[2].Id, waiting[0].Id, waiting[1].Id], ended.OrderBy(run => run.StartedAt).ThenBy(run => run.FinishedAt).Select(run => run.Id));
    }

    private static async Task<RunResponse> CreateAsync(ApiClient api, int priority)
    {
        using HttpResponseMessage response = await api.Http.PostAsync(
            $"{ApiRoutes.Runs}?priority={priority}", new StringContent(Specs.Small, Encoding.UTF8, "application/json"), Token);
        return await ApiClient.ReadAsync(response, ContractsJson.Default.RunResponse);
    }

    private static async Task<IEnumerable<Guid>> NextAsync(Service service) =>
        (await service.Get<RunQueue>().NextAsync(10, [], Token)).Select(run => run.Id);

    /// <summary>The others came as much later.</summary>
    private static Task WaitAsync(Service service, RunResponse run, int minutes) => DatabaseFile.ExecuteAsync(
        service.Folder, $"UPDATE runs SET due_at = due_at + {minutes * 60_000} WHERE id <> '{run.Id.ToString().ToUpperInvariant()}'");
}
