using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Runs;

/// <summary>Where a run stands: <c>queued → running → succeeded | failed | canceled</c>, <c>queued or running → paused → queued</c>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RunStatus>))]
public enum RunStatus
{
    /// <summary>Accepted and waiting for a worker.</summary>
    [JsonStringEnumMemberName("queued")]
    Queued,

    /// <summary>A worker trains it.</summary>
    [JsonStringEnumMemberName("running")]
    Running,

    /// <summary>Stopped at a record, to go on later.</summary>
    [JsonStringEnumMemberName("paused")]
    Paused,

    /// <summary>Ended as planned.</summary>
    [JsonStringEnumMemberName("succeeded")]
    Succeeded,

    /// <summary>Ended without its result; <see cref="RunResponse.Error"/> says why.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>Stopped on request.</summary>
    [JsonStringEnumMemberName("canceled")]
    Canceled,
}
