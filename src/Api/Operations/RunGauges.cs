using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Operations;

/// <summary>Queue depth and runs by status, counted in the database when somebody asks, and not otherwise.</summary>
internal sealed partial class RunGauges(
    IDbContextFactory<OverfitDb> databases, IMeterFactory meters, TimeProvider clock, ILogger<RunGauges> logger) : IHostedService
{
    /// <summary>Both gauges are asked at the same moment: they share a count.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private IReadOnlyDictionary<RunStatus, int> _counts = new Dictionary<RunStatus, int>();
    private long? _counted;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Meter meter = meters.Create(TelemetrySources.Runs);
        meter.CreateObservableGauge("overfit.queue.depth", () => Count()[RunStatus.Queued], "{run}", "Runs that wait for a worker.");
        meter.CreateObservableGauge("overfit.runs", Measure, "{run}", "Stored runs by status.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<Measurement<int>> Measure() =>
        Count().Select(status => new Measurement<int>(status.Value, new KeyValuePair<string, object?>("status", JsonName(status.Key))));

    private IReadOnlyDictionary<RunStatus, int> Count()
    {
        lock (_gate)
        {
            if (_counted is not long counted || clock.GetElapsedTime(counted) >= Fresh)
            {
                _counts = Read();
                _counted = clock.GetTimestamp();
            }

            return _counts;
        }
    }

    private Dictionary<RunStatus, int> Read()
    {
        Dictionary<RunStatus, int> counts = Enum.GetValues<RunStatus>().ToDictionary(status => status, _ => 0);
        try
        {
            using OverfitDb db = databases.CreateDbContext();
            foreach (var group in db.Runs.GroupBy(run => run.Status).Select(group => new { group.Key, Count = group.Count() }))
                counts[group.Key] = group.Count;
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException)
        {
            // A gauge that threw would take the other instruments of the same export with it.
            LogUncounted(e);
        }

        return counts;
    }

    private static string JsonName(RunStatus status) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    [LoggerMessage(LogLevel.Warning, "Runs could not be counted for the metrics")]
    private partial void LogUncounted(Exception fault);
}
