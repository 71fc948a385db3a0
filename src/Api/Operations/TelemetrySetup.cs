using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using OverfitWeb.Contracts;

namespace OverfitWeb.Api.Operations;

internal static class TelemetrySetup
{
    /// <summary>Where to send traces and metrics: OpenTelemetry's own variable, beside which its others count too.</summary>
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string ServiceName = "OTEL_SERVICE_NAME";

    private static readonly string[] Meters =
        ["OverfitWeb.*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections", "System.Runtime"];

    /// <summary>The instruments are always there; without an endpoint nobody listens to them, and they cost nothing.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<RunGauges>();
        if (string.IsNullOrWhiteSpace(builder.Configuration[Endpoint]))
            return;

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(
                builder.Configuration[ServiceName] ?? "overfitweb",
                serviceVersion: typeof(TelemetrySetup).Assembly.GetName().Version?.ToString()))
            .WithTracing(traces => traces
                .AddSource("OverfitWeb.*")
                .AddAspNetCoreInstrumentation(requests => requests.Filter = http => !IsHealth(http)))
            .WithMetrics(metrics => metrics.AddMeter(Meters))
            .UseOtlpExporter();
    }

    // Asked every few seconds, and of no interest.
    private static bool IsHealth(HttpContext http) =>
        http.Request.Path == ApiRoutes.HealthLive || http.Request.Path == ApiRoutes.HealthReady;
}
