using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Runs;

/// <summary>How training images are picked from the data set.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Selection>))]
public enum Selection
{
    /// <summary>The first ones, as in the document.</summary>
    [JsonStringEnumMemberName("first")]
    First,

    /// <summary>At random, from a stream of its own.</summary>
    [JsonStringEnumMemberName("random")]
    Random,

    /// <summary>At random, with each class as frequent as in the whole set.</summary>
    [JsonStringEnumMemberName("stratified")]
    Stratified,
}
