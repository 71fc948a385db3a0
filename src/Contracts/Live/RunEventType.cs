using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Live;

/// <summary>What happened to a run.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RunEventType>))]
public enum RunEventType
{
    /// <summary>It waits for a worker, at first or again.</summary>
    [JsonStringEnumMemberName("run.queued")]
    Queued,

    /// <summary>A worker took it.</summary>
    [JsonStringEnumMemberName("run.started")]
    Started,

    /// <summary>One or more records were made.</summary>
    [JsonStringEnumMemberName("epoch.completed")]
    EpochCompleted,

    /// <summary>It stopped at a record, to go on later.</summary>
    [JsonStringEnumMemberName("run.paused")]
    Paused,

    /// <summary>It goes on.</summary>
    [JsonStringEnumMemberName("run.resumed")]
    Resumed,

    /// <summary>It ended as planned.</summary>
    [JsonStringEnumMemberName("run.succeeded")]
    Succeeded,

    /// <summary>It ended without its result.</summary>
    [JsonStringEnumMemberName("run.failed")]
    Failed,

    /// <summary>It was stopped on request.</summary>
    [JsonStringEnumMemberName("run.canceled")]
    Canceled,
}
