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
            new("runs", "1 to 100 ids of runs, separated by commas. The first run's group is the baseline of the verdicts.", JsonSchemaType.String, $"{Examples.RunId},{Examples.OtherRunId}", Required: true),
            new("groupBy", "spec (the default): groups of runs whose specs are equal but for name, tags, notes and seed, and verdicts; none: runs alone.", JsonSchemaType.String, "spec"),
            new("band", "ci95 (the default): a 95 % interval at each point of a group's curves; none: means alone.", JsonSchemaType.String, "ci95"),
            new("maxPoints", "At most so many records of each run and points of each group's curves, evenly spaced, with the first and the last. Not given: every record of up to 20 runs. More than 20 runs share 4,000 records, and their groups' curves have at most 1,000 points. Verdicts always rest on all records.", JsonSchemaType.Integer, null),
        ],
        _ => [],
    };
}
