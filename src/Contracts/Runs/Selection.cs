using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Runs;

/// <summary>How training images are picked from the data set.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Selection>))]
public enum Selection
{
    /// <summary>The first ones, as in the document.</summary>
    [JsonStringEnumMemberName("first")]
    First,
}
