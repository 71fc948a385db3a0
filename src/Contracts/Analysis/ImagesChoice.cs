using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Analysis;

/// <summary>Which images of a run.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ImagesChoice>))]
public enum ImagesChoice
{
    /// <summary>Those that were never trained on.</summary>
    [JsonStringEnumMemberName("test")]
    Test,

    /// <summary>Those that were trained on, with the labels that were trained on.</summary>
    [JsonStringEnumMemberName("train")]
    Train,

    /// <summary>Those that early stopping watches.</summary>
    [JsonStringEnumMemberName("validation")]
    Validation,
}
