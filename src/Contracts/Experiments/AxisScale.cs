using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Experiments;

/// <summary>How the values of an axis lie.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AxisScale>))]
public enum AxisScale
{
    /// <summary>Numbers; equal steps are equally far.</summary>
    [JsonStringEnumMemberName("linear")]
    Linear,

    /// <summary>Numbers above 0; equal ratios are equally far.</summary>
    [JsonStringEnumMemberName("log")]
    Log,

    /// <summary>No numbers: cases with a name each, in their order.</summary>
    [JsonStringEnumMemberName("category")]
    Category,
}
