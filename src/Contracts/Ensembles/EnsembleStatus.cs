using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Ensembles;

/// <summary>Where an ensemble of finished runs stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EnsembleStatus>))]
public enum EnsembleStatus
{
    /// <summary>Waits to be measured.</summary>
    [JsonStringEnumMemberName("queued")]
    Queued,

    /// <summary>Measured.</summary>
    [JsonStringEnumMemberName("succeeded")]
    Succeeded,

    /// <summary>Could not be measured; the error says why.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}
