using System.Text.Json;
using System.Text.Json.Serialization;
using OverfitWeb.Contracts.Analysis;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Ensembles;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Contracts;

/// <summary>The wire's JSON, generated at build for both ends: camelCase, strict numbers, no member twice.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    NumberHandling = JsonNumberHandling.Strict,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(AnalysisResult))]
[JsonSerializable(typeof(BulkRunsRequest))]
[JsonSerializable(typeof(BulkRunsResponse))]
[JsonSerializable(typeof(CatalogResponse))]
[JsonSerializable(typeof(CloneRunRequest))]
[JsonSerializable(typeof(CompareResponse))]
[JsonSerializable(typeof(CreateEnsembleRequest))]
[JsonSerializable(typeof(CreateRunRequest))]
[JsonSerializable(typeof(EnsembleResponse))]
[JsonSerializable(typeof(IReadOnlyList<DatasetResponse>))]
[JsonSerializable(typeof(IReadOnlyList<EnsembleResponse>))]
[JsonSerializable(typeof(IReadOnlyList<PresetResponse>))]
[JsonSerializable(typeof(IReadOnlyList<RunEvent>))]
[JsonSerializable(typeof(IReadOnlyList<RunResponse>))]
[JsonSerializable(typeof(MetricsResponse))]
[JsonSerializable(typeof(MistakesResponse))]
[JsonSerializable(typeof(PredictRequest))]
[JsonSerializable(typeof(PredictResponse))]
[JsonSerializable(typeof(ProblemResponse))]
[JsonSerializable(typeof(RunListResponse))]
[JsonSerializable(typeof(RunSnapshot))]
[JsonSerializable(typeof(RunSpec))]
[JsonSerializable(typeof(UpdateRunRequest))]
[JsonSerializable(typeof(ValidateRunResponse))]
[JsonSerializable(typeof(long))]
public sealed partial class ContractsJson : JsonSerializerContext;
