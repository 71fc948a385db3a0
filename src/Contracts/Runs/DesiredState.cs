using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Runs;

/// <summary>What somebody asked of a run that it has not done yet.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DesiredState>))]
public enum DesiredState
{
    /// <summary>To stop for good.</summary>
    [JsonStringEnumMemberName("cancel")]
    Cancel,

    /// <summary>To stop at the next record.</summary>
    [JsonStringEnumMemberName("pause")]
    Pause,
}
