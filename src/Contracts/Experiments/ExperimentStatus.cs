using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Experiments;

/// <summary>Where an experiment stands, by its runs.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExperimentStatus>))]
public enum ExperimentStatus
{
    /// <summary>None of its runs has begun.</summary>
    [JsonStringEnumMemberName("queued")]
    Queued,

    /// <summary>Some of its runs train, wait, or are being measured.</summary>
    [JsonStringEnumMemberName("running")]
    Running,

    /// <summary>Nothing is trained until it is resumed.</summary>
    [JsonStringEnumMemberName("paused")]
    Paused,

    /// <summary>All of its runs have ended, and at least one as planned.</summary>
    [JsonStringEnumMemberName("succeeded")]
    Succeeded,

    /// <summary>All of its runs have ended, and none as planned.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>Stopped on request; what had ended stays, and it can be resumed.</summary>
    [JsonStringEnumMemberName("canceled")]
    Canceled,
}
