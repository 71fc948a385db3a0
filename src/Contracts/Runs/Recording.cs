using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Runs;

/// <summary>After which iterations the network is measured, and when training ends.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Recording>))]
public enum Recording
{
    /// <summary>A record after the first iteration, then once an epoch; ends with the last record (201 records are 601 iterations).</summary>
    [JsonStringEnumMemberName("book")]
    Book,

    /// <summary>The same records, but every epoch is trained to its end and measured once more (301 records are 903 iterations).</summary>
    [JsonStringEnumMemberName("trainer")]
    Trainer,

    /// <summary>A record after each whole epoch.</summary>
    [JsonStringEnumMemberName("epoch")]
    Epoch,
}
