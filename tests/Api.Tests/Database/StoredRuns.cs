using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Database;

/// <summary>Runs as an earlier version of the service left them, and what must be true of them ever after.</summary>
/// <param name="Ended">One that was trained.</param>
/// <param name="Canceled">One that was canceled before it began.</param>
/// <param name="Waiting">One that waits, with the spec of the first.</param>
/// <param name="Log">What the first printed.</param>
internal sealed record StoredRuns(RunResponse Ended, RunResponse Canceled, RunResponse Waiting, string Log)
{
    private static readonly string Spec = Specs.Named("kept", """["old", "two"]""").Replace("\"tags\"", "\"notes\": \"noted\", \"tags\"", StringComparison.Ordinal);

    private static readonly string[] Values = [RunOrder.FinalTestAccuracy, RunOrder.FinalTrainAccuracy, RunOrder.FinalGap, RunOrder.BestTestAccuracy];

    /// <param name="working">A service that trains.</param>
    /// <param name="idle">One on the same data that does not.</param>
    public static async Task<StoredRuns> MakeAsync(Func<Service> working, Func<Service> idle)
    {
        RunResponse ended;
        await using (Service first = working())
            ended = await first.Api.WaitForEndAsync((await first.Api.CreateAsync(Spec)).Id);
        await using Service second = idle();
        RunResponse canceled = await second.Api.CreateAsync(Spec);
        (await second.Api.CancelAsync(canceled.Id)).Dispose();
        RunResponse waiting = await second.Api.CreateAsync(Spec);
        return new(ended, await second.Api.RunAsync(canceled.Id), waiting, await second.Api.TextAsync(ApiRoutes.Log(ended.Id)));
    }

    /// <summary>They are there, lists find and order them, and what waited is trained to the same bits.</summary>
    public async Task AssertAsync(Service service)
    {
        RunResponse trained = await service.Api.WaitForEndAsync(Waiting.Id);
        Assert.Equal((RunStatus.Succeeded, Ended.Final), (trained.Status, trained.Final));

        RunResponse kept = await service.Api.RunAsync(Ended.Id);
        Assert.Equivalent((Ended.Spec, Ended.Final, Ended.Best, Ended.Last, Ended.Progress), (kept.Spec, kept.Final, kept.Best, kept.Last, kept.Progress), strict: true);
        Assert.Equal((Ended.Status, Ended.CreatedAt, Ended.FinishedAt), (kept.Status, kept.CreatedAt, kept.FinishedAt));
        Assert.Equal(Log, await service.Api.TextAsync(ApiRoutes.Log(Ended.Id)));
        Assert.Equal(3, (await service.Api.ListAsync("?tag=old,two&q=KEPT")).Total);
        Assert.Equal([trained.Id, Ended.Id], (await service.Api.ListAsync("?status=succeeded&tag=two")).Items.Select(run => run.Id));
        foreach (string value in Values)
            Assert.Equal(Canceled.Id, (await service.Api.ListAsync($"?orderBy=-{value}")).Items[^1].Id);
    }
}
