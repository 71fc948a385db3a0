using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Runs;

/// <summary>Floating-point type of weights and arithmetic.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Precision>))]
public enum Precision
{
    /// <summary>Single precision: fast.</summary>
    [JsonStringEnumMemberName("float32")]
    Float32,

    /// <summary>Double precision: what the book's Python code computes in.</summary>
    [JsonStringEnumMemberName("float64")]
    Float64,
}
