using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using OverfitWeb.Api.Catalog;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Health;
using OverfitWeb.Api.Presets;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.OpenApi;

/// <summary>Examples of the document: real answers, written by the code that writes the real ones.</summary>
internal static class Examples
{
    public static Guid RunId { get; } = Guid.Parse("019a5c1e-7b00-7c2e-9d7f-3f2a41c0a001");

    public static Guid OtherRunId { get; } = Guid.Parse("019a5c1e-8c11-7d4f-8a3b-3f2a41c0a002");

    /// <summary>Bodies of <c>POST /runs</c>, by what they show.</summary>
    public static IReadOnlyDictionary<string, JsonNode> Bodies { get; } = new Dictionary<string, JsonNode>
    {
        ["A preset"] = JsonNode.Parse("""{"preset": "overfit"}""")!,
        ["A preset with another λ, as the document computes"] = JsonNode.Parse(
            """{"preset": "weight-decay", "overrides": {"name": "λ = 0.01", "penalties": [{"kind": "l2", "lambda": 0.01}], "training": {"precision": "float64"}}}""")!,
        ["A spec: what is left out has its default"] = JsonNode.Parse(
            """{"name": "smaller", "model": {"hidden": [50, 50], "dropout": {"kind": "standard", "ratio": 0.2}}, "training": {"epochs": 50, "seed": 7}}""")!,
    };

    /// <summary>The example of an answer; null where there is none.</summary>
    public static JsonNode? Response(string operationId, string status) => (operationId, status) switch
    {
        ("ready", "503") => Write(new HealthResponse("unavailable", Checks("unavailable", "The data file 'train-images-idx3-ubyte.gz' is damaged: its uncompressed SHA-256 is …, expected ….")), null),
        (_, not ("200" or "202")) => ExampleProblems.Of(status),
        ("createRun", _) => Write(ExampleRun.Queued, ContractsJson.Default.RunResponse),
        ("getRun", _) => Write(ExampleRun.Finished, ContractsJson.Default.RunResponse),
        ("updateRun", _) => Write(ExampleControl.Updated, ContractsJson.Default.RunResponse),
        ("cloneRun", _) => Write(ExampleControl.Cloned, ContractsJson.Default.RunResponse),
        ("validateRun", _) => Write(ExampleControl.Validated, ContractsJson.Default.ValidateRunResponse),
        ("bulkRuns", _) => Write(ExampleControl.Bulk, ContractsJson.Default.BulkRunsResponse),
        ("pauseRun", _) => Write(ExampleRun.Paused, ContractsJson.Default.RunResponse),
        ("resumeRun", _) => Write(ExampleRun.Queued, ContractsJson.Default.RunResponse),
        ("forkRun", _) => Write(ExampleRun.Fork, ContractsJson.Default.RunResponse),
        ("cancelRun", _) => Write(ExampleRun.Canceled, ContractsJson.Default.RunResponse),
        ("listRuns", _) => Write(new RunListResponse([ExampleRun.Finished], 1, null), ContractsJson.Default.RunListResponse),
        ("getMetrics", _) => Write(new MetricsResponse(ExampleRun.Records, 2), ContractsJson.Default.MetricsResponse),
        ("streamEvents", _) => ExampleRun.Stream,
        ("getLog", _) => string.Join('\n', ExampleRun.Records.Select(LogLine.Of)) + "\n",
        ("listSparklines", _) => Write(ExampleRun.Sparklines, ContractsJson.Default.SparklinesResponse),
        ("compareRuns", _) => Write(ExampleComparison.Response, ContractsJson.Default.CompareResponse),
        ("createEnsemble", _) => Write(ExampleEnsemble.Queued, ContractsJson.Default.EnsembleResponse),
        ("getEnsemble", _) => Write(ExampleEnsemble.Measured, ContractsJson.Default.EnsembleResponse),
        ("listEnsembles", _) => Write([ExampleEnsemble.Measured], ContractsJson.Default.IReadOnlyListEnsembleResponse),
        ("getAnalysis", _) => Write(ExampleAnalysis.Result, ContractsJson.Default.AnalysisResult),
        ("getMistakes", _) => Write(ExampleAnalysis.Mistakes, ContractsJson.Default.MistakesResponse),
        ("getWeightPicture", _) => "(a PNG file)",
        ("predict", _) => Write(ExampleAnalysis.Answer, ContractsJson.Default.PredictResponse),
        ("listPresets", _) => Write(PresetList.All, ContractsJson.Default.IReadOnlyListPresetResponse),
        ("getCatalog", _) => Write(CatalogEndpoints.All, ContractsJson.Default.CatalogResponse),
        ("listDatasets", _) => Write(DatasetEndpoints.All, ContractsJson.Default.IReadOnlyListDatasetResponse),
        ("live", _) => Write(new HealthResponse("ok", new Dictionary<string, HealthCheckResponse>()), null),
        ("ready", _) => Write(new HealthResponse("ok", Checks("ok", "MNIST is read and its checksums are right.")), null),
        _ => ExampleExperiment.Response(operationId),
    };

    private static Dictionary<string, HealthCheckResponse> Checks(string dataset, string sentence) => new()
    {
        ["database"] = new("ok", "The database answers."),
        ["dataset"] = new(dataset, sentence),
        ["storage"] = new("ok", "Runs can be written."),
        ["worker"] = new("ok", "2 of 2 workers are at work or waiting for it."),
    };

    private static JsonNode? Write<TValue>(TValue value, JsonTypeInfo<TValue>? type) =>
        type is null ? JsonSerializer.SerializeToNode(value, JsonSerializerOptions.Web) : JsonSerializer.SerializeToNode(value, type);
}
