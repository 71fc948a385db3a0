namespace OverfitWeb.Api.Operations;

/// <summary>Names under which the service's own instruments are found.</summary>
internal static class TelemetrySources
{
    /// <summary>Live events: viewers, lag.</summary>
    public const string Live = "OverfitWeb.Live";

    /// <summary>Queue and training: depth, runs by status, epochs, images a second; and the spans of runs.</summary>
    public const string Runs = "OverfitWeb.Runs";
}
