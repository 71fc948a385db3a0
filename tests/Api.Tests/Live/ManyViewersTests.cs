using System.Globalization;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Live;

/// <summary>
/// A crowd before one run of a service of its own. With <c>OVERFIT_LONG_TESTS=1</c>: 500 viewers for 30 s, the figures of
/// docs/reliability.md.
/// </summary>
[Collection(Alone.Name)]
public sealed class ManyViewersTests
{
    /// <summary>About five records a second on two cores, each of a kilobyte.</summary>
    private const string Spec =
        """{"dataset": {"trainSize": 5000, "testSize": 10000}, "training": {"epochs": 5000, "batchSize": 100, "precision": "float64"}}""";

    private static readonly bool Long = Environment.GetEnvironmentVariable("OVERFIT_LONG_TESTS") == "1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_viewers_miss_nothing_and_hear_soon_while_a_tenth_of_them_reads_nothing()
    {
        (int count, TimeSpan duration) = Long ? (500, TimeSpan.FromSeconds(30)) : (50, TimeSpan.FromSeconds(4));
        string folder = Service.NewFolder();
        using ServiceProcess service = await ServiceProcess.StartAsync(folder, ("OVERFIT_WORKERS", "1"));
        Uri address = service.Api.Http.BaseAddress!;
        RunResponse run = await service.Api.CreateAsync(Spec);
        await service.Api.WaitAsync(run.Id, r => r.Progress.Records > 0);
        List<CrowdViewer> viewers = [];
        for (int i = 0; i < count * 9 / 10; i++)
            viewers.Add(await CrowdViewer.JoinAsync(address, run.Id));
        await Task.Delay(TimeSpan.FromSeconds(1), Token);
        long before = service.Memory;

        List<StalledViewer> stalled = [];
        for (int i = 0; i < count / 10; i++)
            stalled.Add(i % 5 == 0 ? await StalledViewer.JoinStreamAsync(address, run.Id) : await StalledViewer.JoinHubAsync(address, run.Id));
        DateTimeOffset start = DateTimeOffset.UtcNow;
        foreach (CrowdViewer viewer in viewers)
            viewer.CountFrom = start;
        long most = await WatchMemoryAsync(service, duration);
        DateTimeOffset stop = DateTimeOffset.UtcNow;
        await service.Api.CancelAsync(run.Id);
        await Task.WhenAll(viewers.Select(viewer => viewer.Ended)).WaitAsync(TimeSpan.FromSeconds(30), Token);

        double[] lags = [.. viewers.SelectMany(viewer => viewer.Lags).Order()];
        // Up to here, for the message that tells of the end comes beyond the five.
        double rate = viewers.Average(viewer => viewer.Messages.Count(time => time >= start && time < stop)) / (stop - start).TotalSeconds;
        long growth = Math.Max(0, most - before);
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{viewers.Count} viewers and {stalled.Count} that read nothing, {duration.TotalSeconds} s: {lags.Length} events heard, {rate:0.0} messages a second each, "
            + $"lag median {At(lags, 0.5) * 1000:0} ms, 99 % {At(lags, 0.99) * 1000:0} ms, most {lags[^1] * 1000:0} ms; memory {before >> 20} MB, grew by {growth >> 20} MB"));
        Assert.All(viewers, viewer => Assert.Null(viewer.Fault));
        Assert.InRange(rate, 1, 5.2);
        Assert.True(At(lags, 0.99) <= 0.25, $"99 % within {At(lags, 0.99)} s.");
        Assert.InRange(growth, 0, 100L << 20);

        foreach (StalledViewer each in stalled)
            each.Dispose();
        foreach (CrowdViewer each in viewers)
            await each.DisposeAsync();
        await service.KillAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<long> WatchMemoryAsync(ServiceProcess service, TimeSpan duration)
    {
        long most = 0;
        DateTimeOffset end = DateTimeOffset.UtcNow + duration;
        while (DateTimeOffset.UtcNow < end)
        {
            most = Math.Max(most, service.Memory);
            await Task.Delay(100, Token);
        }

        return most;
    }

    private static double At(double[] sorted, double fraction) => sorted[(int)Math.Ceiling(fraction * sorted.Length) - 1];
}
