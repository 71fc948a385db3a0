namespace OverfitWeb.Contracts;

/// <summary>Every address of the service, said once for both ends of the wire.</summary>
public static class ApiRoutes
{
    /// <summary>Prefix of the REST surface.</summary>
    public const string V1 = "/api/v1";

    /// <summary>
    /// Runs: <c>POST</c> to queue one (<c>?priority=</c>), <c>GET</c> to list them
    /// (<c>?status=&amp;tag=&amp;q=&amp;preset=&amp;pinned=&amp;createdAfter=&amp;createdBefore=&amp;orderBy=&amp;pageSize=&amp;cursor=</c>).
    /// </summary>
    public const string Runs = V1 + "/runs";

    /// <summary>Checks a body of <c>POST /runs</c> without queuing it: resolved spec, warnings, cost.</summary>
    public const string ValidateRun = Runs + "/validate";

    /// <summary>Does one thing to many runs, each with an outcome of its own.</summary>
    public const string BulkRuns = Runs + "/bulk";

    /// <summary>The named experiments of the document.</summary>
    public const string Presets = V1 + "/presets";

    /// <summary>What a spec may ask for: kinds, parameters, ranges, defaults.</summary>
    public const string Catalog = V1 + "/catalog";

    /// <summary>The data sets that this service holds.</summary>
    public const string Datasets = V1 + "/datasets";

    /// <summary>Side by side: several runs with the members of their specs that differ.</summary>
    public const string Compare = V1 + "/compare";

    /// <summary>Averages of finished runs: <c>POST</c> to queue one, <c>GET</c> to list.</summary>
    public const string Ensembles = V1 + "/ensembles";

    /// <summary>SignalR hub of live run events.</summary>
    public const string RunHub = "/hubs/runs";

    /// <summary>The process answers.</summary>
    public const string HealthLive = "/health/live";

    /// <summary>Database, data set and worker are fit to take a run.</summary>
    public const string HealthReady = "/health/ready";

    /// <summary>One run: <c>GET</c>, <c>PATCH</c> name, tags, notes and pinned, <c>DELETE</c>.</summary>
    public static string Run(Guid id) => $"{Runs}/{id}";

    /// <summary>One average of finished runs.</summary>
    public static string Ensemble(Guid id) => $"{Ensembles}/{id}";

    /// <summary>A run's metric records: JSON, or by <c>Accept</c> <c>text/csv</c> or <c>application/x-ndjson</c>.</summary>
    public static string Metrics(Guid id) => $"{Runs}/{id}/metrics";

    /// <summary>A run's epoch lines, as the document's program prints them.</summary>
    public static string Log(Guid id) => $"{Runs}/{id}/log";

    /// <summary>Asks a run to stop.</summary>
    public static string Cancel(Guid id) => $"{Runs}/{id}/cancel";

    /// <summary>Queues a run's spec again, with overrides.</summary>
    public static string Clone(Guid id) => $"{Runs}/{id}/clone";

    /// <summary>A finished run's confusion, calibration and weights in numbers.</summary>
    public static string Analysis(Guid id) => $"{Runs}/{id}/analysis";

    /// <summary>The images that a finished run gets wrong, the surest first.</summary>
    public static string Mistakes(Guid id) => $"{Runs}/{id}/mistakes";

    /// <summary>A picture of a finished run's weights.</summary>
    /// <param name="id">The run.</param>
    /// <param name="layer">The weight layer, from 1.</param>
    public static string WeightPicture(Guid id, int layer) => $"{Runs}/{id}/weights/{layer}.png";

    /// <summary>Has a finished run classify an image.</summary>
    public static string Predict(Guid id) => $"{Runs}/{id}/predict";
}
