using System.Text;
using System.Text.Json.Nodes;
using OverfitWeb.Api.Presets;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Runs.Warnings;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.OpenApi;

/// <summary>Examples of checking, changing, repeating and tidying up runs.</summary>
internal static class ExampleControl
{
    private static readonly RunEstimate Estimate = new()
    {
        Seconds = 1.6,
        LowSeconds = 1.5,
        HighSeconds = 2.1,
        MemoryBytes = 27_000_000,
        Basis = EstimateBasis.FinishedRuns,
        Measurements = 12,
        TypicalError = 0.06,
    };

    public static RunResponse Updated { get; } = ExampleRun.Finished with
    {
        Pinned = true,
        Spec = ExampleRun.Finished.Spec with { Name = "overfit, seed 0", Tags = ["lecture-3"] },
    };

    public static RunResponse Cloned { get; } = ExampleRun.Queued with
    {
        Id = Examples.OtherRunId,
        Spec = ExampleRun.Queued.Spec with { Training = ExampleRun.Queued.Spec.Training with { Seed = 1 } },
    };

    public static BulkRunsResponse Bulk { get; } = new(
        [
            new(Examples.RunId.ToString(), StatusCodes.Status204NoContent, null, null),
            new(Examples.OtherRunId.ToString(), StatusCodes.Status409Conflict, null, ExampleProblems.Conflict with { Detail = "The run is running. Cancel it first, or wait for its end." }),
        ],
        Succeeded: 1,
        Failed: 1);

    public static ValidateRunResponse Validated { get; } = Validate(Strong(PresetList.Find("weight-decay")!.Spec));

    /// <summary>The example of a body; null where there is none, or several.</summary>
    public static JsonNode? Body(string operationId) => operationId switch
    {
        "updateRun" => JsonNode.Parse("""{"name": "overfit, seed 0", "tags": ["lecture-3"], "pinned": true}"""),
        "cloneRun" => JsonNode.Parse("""{"overrides": {"training": {"seed": 1}}}"""),
        "forkRun" => JsonNode.Parse("""{"fromRecord": 2, "overrides": {"name": "with weight decay from epoch 2 on", "penalties": [{"kind": "l2", "lambda": 0.1}]}}"""),
        "bulkRuns" => JsonNode.Parse($$"""{"action": "delete", "runs": ["{{Examples.RunId}}", "{{Examples.OtherRunId}}"]}"""),
        _ => null,
    };

    /// <summary>The example of an answer that is no JSON; null where there is none.</summary>
    public static JsonNode? Form(string operationId, string mediaType) => (operationId, mediaType) switch
    {
        ("getMetrics", "text/csv") => Text(stream => MetricsCsv.WriteAsync(stream, ExampleRun.Finished.Spec, ExampleRun.Records.ToAsyncEnumerable(), CancellationToken.None)),
        ("getMetrics", "application/x-ndjson") => Text(stream => MetricsLines.WriteAsync(stream, ExampleRun.Records.ToAsyncEnumerable(), CancellationToken.None)),
        _ => null,
    };

    private static RunSpec Strong(RunSpec spec) => spec with
    {
        Penalties = [new() { Kind = "l2", Parameters = new() { ["lambda"] = System.Text.Json.JsonSerializer.SerializeToElement(0.3) } }],
    };

    private static ValidateRunResponse Validate(RunSpec spec) => new()
    {
        Spec = spec,
        Preset = "weight-decay",
        Warnings = RunWarnings.Of(spec, Estimate),
        Parameters = 130_010,
        TotalIterations = 601,
        TotalRecords = 201,
        Estimate = Estimate,
    };

    // Into memory: nothing here waits.
    private static JsonValue Text(Func<Stream, Task> write)
    {
        using MemoryStream stream = new();
        write(stream).GetAwaiter().GetResult();
        return JsonValue.Create(Encoding.UTF8.GetString(stream.ToArray()));
    }
}
