using System.Diagnostics.Metrics;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Checkpoints;

/// <summary>What checkpoints cost a training for real, at the closest spacing that can be set.</summary>
[Collection(Alone.Name)]
public sealed class CheckpointCostTests
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("OVERFIT_LONG_TESTS") == "1";

    [Fact]
    public async Task Training_waits_for_checkpoints_less_than_two_percent_of_its_time()
    {
        await using Service service = new(null, ("OVERFIT_CHECKPOINT_SECONDS", "0"));
        List<double> waits = [];
        using MeterListener listener = new();
        IMeterFactory meters = service.Get<IMeterFactory>();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Scope == meters && instrument.Name == "overfit.checkpoint.duration")
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, _, _) => waits.Add(seconds));
        listener.Start();
        // The first of a process is compiled while it is written.
        await service.Api.WaitForEndAsync((await service.Api.CreateAsync(Specs.Long)).Id);
        waits.Clear();

        RunResponse run = await service.Api.WaitForEndAsync(
            (await service.Api.CreateAsync($$"""{"preset": "overfit", "overrides": {"training": {"epochs": {{(Long ? 2001 : 401)}} } } }""")).Id);

        double share = waits.Sum() / run.Last!.ElapsedSeconds;
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{waits.Count} checkpoints of 0.5 MB held {run.Last.ElapsedSeconds:F1} s of training up for {waits.Sum() * 1000:F0} ms: {share:P2}");
        Assert.True(waits.Count >= 2);
        Assert.InRange(share, 0, 0.02);
    }
}
