using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using OverfitWeb.Api.Tests.Live;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Operations;

public sealed class TelemetryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_gauges_count_what_is_stored_and_the_viewers()
    {
        await using IdleService service = new();
        await using HubConnection connection = await service.ConnectAsync();
        using Instruments instruments = new(service.Get<IMeterFactory>());
        RunResponse run = await service.Api.CreateAsync(Specs.Small);
        await service.Api.CreateAsync(Specs.Small);
        await service.Api.CancelAsync(run.Id);
        RunResponse watched = await service.Api.CreateAsync(Specs.Small);
        using SseReader stream = await SseReader.OpenAsync(service.Api.Http, watched.Id, null);
        await stream.ReadAsync(reader => reader.Events.Count == 1);
        await Transitions.BackAndForthAsync(service, watched.Id);
        await stream.ReadAsync(reader => reader.Events.Count == 3);

        instruments.Observe();

        Assert.Equal(2, instruments["overfit.queue.depth"]);
        Assert.Equal(2, instruments["overfit.runs status=queued"]);
        Assert.Equal(1, instruments["overfit.runs status=canceled"]);
        Assert.Equal(0, instruments["overfit.runs status=running"]);
        Assert.Equal(1, instruments["overfit.viewers transport=sse"]);
        Assert.InRange(instruments["overfit.event.lag"], 0, 60);
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_is_collected_nor_sent()
    {
        await using IdleService service = new();

        Assert.Null(service.Services.GetService<TracerProvider>());
        Assert.Null(service.Services.GetService<MeterProvider>());
    }

    [Fact]
    public async Task Traces_and_metrics_go_to_the_endpoint_that_was_set()
    {
        await using Collector collector = await Collector.StartAsync();
        string folder = Service.NewFolder();
        using ServiceProcess service = await ServiceProcess.StartAsync(
            folder,
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "300"),
            ("OTEL_BSP_SCHEDULE_DELAY", "300"));
        RunResponse run = await service.Api.CreateAsync(Specs.Small);
        using SseReader stream = await SseReader.OpenAsync(service.Api.Http, run.Id, null);
        await stream.ReadToEndAsync();

        await collector.HearAsync("/v1/metrics", "overfit.queue.depth", "overfit.runs", "overfit.viewers", "overfit.event.lag", "overfit.epoch.duration", "overfit.training.images", "overfit.training.rate");
        await collector.HearAsync("/v1/traces", "train run", "store", run.Id.ToString(), "POST /api/v1/runs");
        await service.KillAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Reads the instruments of one service.</summary>
    private sealed class Instruments : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentDictionary<string, double> _values = new();

        public Instruments(IMeterFactory meters)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Scope == meters && instrument.Name.StartsWith("overfit.", StringComparison.Ordinal))
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
            _listener.Start();
        }

        public double this[string name] => _values[name];

        public void Observe() => _listener.RecordObservableInstruments();

        public void Dispose() => _listener.Dispose();

        private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            StringBuilder name = new(instrument.Name);
            foreach ((string key, object? tag) in tags)
                name.Append(CultureInfo.InvariantCulture, $" {key}={tag}");
            _values.AddOrUpdate(name.ToString(), value, (_, before) => instrument is UpDownCounter<int> ? before + value : value);
        }
    }

    /// <summary>An OpenTelemetry collector that only remembers. Names are plain text in its protocol.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private readonly ConcurrentQueue<(string Path, string Text)> _received = [];

        private Collector(WebApplication app) => _app = app;

        public string Address => _app.Urls.Single();

        public static async Task<Collector> StartAsync()
        {
            WebApplicationBuilder builder = WebApplication.CreateBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            Collector collector = new(builder.Build());
            collector._app.Run(async http =>
            {
                using MemoryStream body = new();
                await http.Request.Body.CopyToAsync(body, http.RequestAborted);
                collector._received.Enqueue((http.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
            });
            await collector._app.StartAsync(Token);
            return collector;
        }

        public async Task HearAsync(string path, params string[] words)
        {
            DateTimeOffset end = DateTimeOffset.UtcNow.AddSeconds(60);
            while (Missing(path, words) is string missing)
            {
                Assert.True(DateTimeOffset.UtcNow < end, $"{path} never said {missing}.");
                await Task.Delay(50, Token);
            }
        }

        public ValueTask DisposeAsync() => _app.DisposeAsync();

        private string? Missing(string path, string[] words) => words.FirstOrDefault(word =>
            !_received.Any(request => request.Path == path && request.Text.Contains(word, StringComparison.Ordinal)));
    }
}
