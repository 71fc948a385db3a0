using System.Text.Json;
using System.Text.Json.Serialization;

namespace OverfitWeb.Api.Experiments;

/// <summary>What the database keeps of experiments as JSON, beside what the wire has.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ExperimentLayout))]
[JsonSerializable(typeof(ComputedResults))]
[JsonSerializable(typeof(TrialMeasures))]
internal sealed partial class ExperimentJson : JsonSerializerContext;
