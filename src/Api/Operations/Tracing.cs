using System.Diagnostics;

namespace OverfitWeb.Api.Operations;

/// <summary>Spans of what happens to runs. Without a listener there are none.</summary>
internal static class Tracing
{
    private static readonly ActivitySource Source = new(TelemetrySources.Runs);

    /// <summary>A claim, from its plan to its last write.</summary>
    public static Activity? Train(Guid runId, long fence, int attempt) => Source.StartActivity("train run")
        ?.SetTag("overfit.run.id", runId.ToString())
        .SetTag("overfit.run.fence", fence)
        .SetTag("overfit.run.attempt", attempt);

    /// <summary>A change of a stored run, with its events, to the end of the transaction.</summary>
    public static Activity? Store(Guid runId) => Source.StartActivity("store")?.SetTag("overfit.run.id", runId.ToString());
}
