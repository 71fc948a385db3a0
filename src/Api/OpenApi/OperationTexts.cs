using Microsoft.OpenApi;

namespace OverfitWeb.Api.OpenApi;

/// <summary>Query parameters and headers of each operation, by its id.</summary>
internal static class OperationTexts
{
    public static IReadOnlyList<(string Name, string Description)> QueueFullHeaders { get; } =
        [("Retry-After", "Seconds after which to try again.")];

    public static IReadOnlyList<(string Name, string Description)> AcceptedHeaders(string operationId) => operationId switch
    {
        "createRun" or "cloneRun" or "forkRun" => [("Location", "Address of the run."), ("Retry-After", "Seconds after which a look at the run is worth while.")],
        "createEnsemble" => [("Location", "Address of the ensemble."), ("Retry-After", "Seconds after which a look at it is worth while.")],
        "createExperiment" => [("Location", "Address of the experiment."), ("Retry-After", "Seconds after which a look at it is worth while.")],
        _ when operationId.Contains("Experiment", StringComparison.Ordinal) => [("Location", "Address of the experiment.")],
        _ => [("Location", "Address of the run.")],
    };

    /// <summary>Headers of an answer that brings a run.</summary>
    public static IReadOnlyList<(string Name, string Description)> OkHeaders(string operationId) => operationId switch
    {
        "createRun" or "cloneRun" or "forkRun" => [("Location", "Address of the run that the same request made before.")],
        "getRun" or "updateRun" => [("ETag", "Names this state of the run, for If-None-Match and If-Match.")],
        _ => [],
    };

    /// <summary>Headers that a request may carry.</summary>
    public static IReadOnlyList<QueryText> RequestHeaders(string operationId) => operationId switch
    {
        "createRun" or "cloneRun" or "forkRun" =>
        [
            new("Idempotency-Key", "1 to 255 visible ASCII characters of your choice, remembered for 24 hours: the same request with the same key makes no second run and is answered 200, another request with it 422.", JsonSchemaType.String, "5f0c1f7e-lab-3"),
        ],
        "getRun" => [new("If-None-Match", "An ETag: 304 if the run is still as it was then.", JsonSchemaType.String, null)],
        "updateRun" => [new("If-Match", "An ETag: 412 if name, tags, notes or the pin were changed since. Records made meanwhile do not count.", JsonSchemaType.String, null)],
        _ => [],
    };

    public static IReadOnlyList<QueryText> Queries(string operationId) => operationId switch
    {
        "createRun" or "cloneRun" or "forkRun" =>
        [
            new("priority", "−100 to 100, 0 if not given: each point counts like a minute of waiting, so that a run of low priority is not kept waiting for ever.", JsonSchemaType.Integer, 0),
        ],
        "createExperiment" or "validateExperiment" or "extendExperiment" =>
        [
            new("priority", "Of its runs, −100 to 100, −60 if not given: each point counts like a minute of waiting, so that a single run, which has 0, passes an experiment that came up to an hour before it.", JsonSchemaType.Integer, 0),
        ],
        "listRuns" =>
        [
            new("status", "Only runs with one of these statuses, separated by commas.", JsonSchemaType.String, "running,succeeded"),
            new("tag", "Only runs with all of these tags, separated by commas.", JsonSchemaType.String, null),
            new("q", "Only runs whose name contains this.", JsonSchemaType.String, null),
            new("preset", "Only runs made from one of these presets, separated by commas.", JsonSchemaType.String, null),
            new("pinned", "true: only pinned runs; false: only others.", JsonSchemaType.Boolean, null),
            new("createdAfter", "Only runs accepted at this time or later, such as 2026-01-05T09:00:00Z or 2026-01-05.", JsonSchemaType.String, null),
            new("createdBefore", "Only runs accepted before this time.", JsonSchemaType.String, null),
            new("orderBy", "createdAt, finishedAt, name, finalTestAccuracy, finalTrainAccuracy, finalGap or bestTestAccuracy; with - in front from the largest down. Runs that have no such value come last. -createdAt if not given.", JsonSchemaType.String, "-finalTestAccuracy"),
            new("pageSize", "Runs a page, 1 to 200; 50 if not given.", JsonSchemaType.Integer, 50),
            new("cursor", "Where the page begins; it comes with nextLink.", JsonSchemaType.String, null),
        ],
        "listSparklines" =>
        [
            new("runs", "1 to 200 ids of runs, separated by commas; unknown ones are left out.", JsonSchemaType.String, $"{Examples.RunId},{Examples.OtherRunId}", Required: true),
            new("maxPoints", "At most so many records of each run, 2 to 200, evenly spaced, with the first and the last; 24 if not given.", JsonSchemaType.Integer, 24),
        ],
        "getMetrics" =>
        [
            new("afterSeq", "Only records after this number.", JsonSchemaType.Integer, 0),
            new("maxPoints", "At most so many records, evenly spaced, with the first and the last.", JsonSchemaType.Integer, null),
        ],
        "streamEvents" => [new("afterEventSeq", "Only events after this number; Last-Event-ID, if sent, counts instead.", JsonSchemaType.Integer, 0)],
        "compareRuns" =>
        [
            new("runs", "1 to 100 ids of runs, separated by commas. The first run's group is the baseline of the verdicts.", JsonSchemaType.String, $"{Examples.RunId},{Examples.OtherRunId}", Required: true),
            new("groupBy", "spec (the default): groups of runs whose specs are equal but for name, tags, notes and seed, and verdicts; none: runs alone.", JsonSchemaType.String, "spec"),
            new("band", "ci95 (the default): a 95 % interval at each point of a group's curves; none: means alone.", JsonSchemaType.String, "ci95"),
            new("maxPoints", "At most so many records of each run and points of each group's curves, evenly spaced, with the first and the last. Not given: every record of up to 20 runs. More than 20 runs share 4,000 records, and their groups' curves have at most 1,000 points. Verdicts always rest on all records.", JsonSchemaType.Integer, null),
        ],
        "listExperiments" =>
        [
            new("pageSize", "Experiments a page, 1 to 100; 20 if not given.", JsonSchemaType.Integer, 20),
            new("cursor", "Where the page begins; it comes with nextLink.", JsonSchemaType.String, null),
        ],
        "getExperimentReport" => [new("lang", "ko or en; not given: the language of the request.", JsonSchemaType.String, "ko")],
        "getAnalysis" => [Weights, Images, Member, Samples],
        "getMistakes" =>
        [
            Weights, Images, Member, Samples,
            new("count", "At most so many images, 1 to 200; 20 if not given.", JsonSchemaType.Integer, 20),
        ],
        "getWeightPicture" => [Weights, Member],
        "predict" => [Weights, Member, Samples],
        _ => [],
    };

    private static QueryText Weights => new("weights", "final (the default) or best: those of the record with the highest test accuracy.", JsonSchemaType.String, "final");

    private static QueryText Images => new("images", "test (the default), train or validation.", JsonSchemaType.String, "test");

    private static QueryText Member => new("member", "A member of an ensemble, from 0. Not given: the averaged probabilities, and the weights of member 0.", JsonSchemaType.Integer, null);

    private static QueryText Samples => new("samples", "Forward passes of Monte-Carlo dropout, 1 to 200, for a run with dropout; 0 (the default) for one pass with the units scaled instead.", JsonSchemaType.Integer, 0);
}
