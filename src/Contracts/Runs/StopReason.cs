using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Runs;

/// <summary>Why training ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StopReason>))]
public enum StopReason
{
    /// <summary>All epochs are done.</summary>
    [JsonStringEnumMemberName("epochs")]
    Epochs,

    /// <summary>The monitored value no longer improved.</summary>
    [JsonStringEnumMemberName("earlyStopping")]
    EarlyStopping,

    /// <summary>The loss was no longer a finite number.</summary>
    [JsonStringEnumMemberName("diverged")]
    Diverged,

    /// <summary>Somebody canceled it.</summary>
    [JsonStringEnumMemberName("canceled")]
    Canceled,

    /// <summary>It crashed its worker again and again.</summary>
    [JsonStringEnumMemberName("poison")]
    Poison,

    /// <summary>The service could not carry it out; <see cref="RunResponse.Error"/> says why.</summary>
    [JsonStringEnumMemberName("error")]
    Error,
}
