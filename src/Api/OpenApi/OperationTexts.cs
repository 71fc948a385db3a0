using Microsoft.OpenApi;

namespace OverfitWeb.Api.OpenApi;

/// <summary>Query parameters and headers of each operation, by its id.</summary>
internal static class OperationTexts
{
    public static IReadOnlyList<(string Name, string Description)> QueueFullHeaders { get; } =
        [("Retry-After", "Seconds after which to try again.")];

    public static IReadOnlyList<(string Name, string Description)> AcceptedHeaders(string operationId) => operationId switch
    {
        "createRun" => [("Location", "Address of the run."), ("Retry-After", "Seconds after which a look at the run is worth while.")],
        "createEnsemble" => [("Location", "Address of the ensemble."), ("Retry-After", "Seconds after which a look at it is worth while.")],
        _ => [("Location", "Address of the run.")],
    };

    public static IReadOnlyList<QueryText> Queries(string operationId) => operationId switch
    {
        "listRuns" =>
        [
            new("status", "Only runs with one of these statuses, separated by commas.", JsonSchemaType.String, "running,succeeded"),
            new("tag", "Only runs with all of these tags, separated by commas.", JsonSchemaType.String, null),
            new("q", "Only runs whose name contains this.", JsonSchemaType.String, null),
            new("orderBy", "createdAt or -createdAt (the newest first, which is the default).", JsonSchemaType.String, "-createdAt"),
            new("pageSize", "Runs a page, 1 to 200; 50 if not given.", JsonSchemaType.Integer, 50),
            new("cursor", "Where the page begins; it comes with nextLink.", JsonSchemaType.String, null),
        ],
        "getMetrics" =>
        [
            new("afterSeq", "Only records after this number.", JsonSchemaType.Integer, 0),
            new("maxPoints", "At most so many records, evenly spaced, with the first and the last.", JsonSchemaType.Integer, null),
        ],
        "compareRuns" =>
        [
            new("runs", "1 to 20 ids of runs, separated by commas.", JsonSchemaType.String, $"{Examples.RunId},{Examples.OtherRunId}", Required: true),
        ],
        _ => [],
    };
}
