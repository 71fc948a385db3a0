using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Experiments;

/// <summary>How much a ready-made experiment may take.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExperimentScale>))]
public enum ExperimentScale
{
    /// <summary>Fewer values, seeds and epochs: to see how it goes.</summary>
    [JsonStringEnumMemberName("small")]
    Small,

    /// <summary>Whole: what its figures should be cited from.</summary>
    [JsonStringEnumMemberName("full")]
    Full,
}
