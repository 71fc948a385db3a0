using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Runs;

/// <summary>Which weights of a run.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WeightsChoice>))]
public enum WeightsChoice
{
    /// <summary>After the last iteration, or those that early stopping restored.</summary>
    [JsonStringEnumMemberName("final")]
    Final,

    /// <summary>Of the record with the highest test accuracy; choosing by it is peeking at the test data.</summary>
    [JsonStringEnumMemberName("best")]
    Best,
}
