using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Queue;

/// <summary>What a run of <see cref="Specs.Longer"/> comes to if nothing gets in its way.</summary>
internal static class Unbroken
{
    /// <summary>Waits for a run's end, and trains another from start to end: same figures, same weights, each record once.</summary>
    public static async Task AssertAsync(ApiClient api, string folder, Guid id, int records = Specs.LongRecords)
    {
        RunResponse ended = await api.WaitForEndAsync(id);
        Assert.True(ended.Status == RunStatus.Succeeded, $"{ended.Status}: {ended.Error}");
        RunResponse unbroken = await api.WaitForEndAsync((await api.CreateAsync(Specs.Longer(records))).Id);
        Assert.Equal(unbroken.Final, ended.Final);
        Assert.Equal(WeightFiles.Sha256(folder, unbroken.Id), WeightFiles.Sha256(folder, id));
        Assert.Equal(Enumerable.Range(1, records), (await api.MetricsAsync(id)).Items.Select(record => record.Seq));
    }
}
