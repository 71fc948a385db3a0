using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Runs;

/// <summary>How the images of a batch are drawn.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Sampling>))]
public enum Sampling
{
    /// <summary>Each image independently, as <c>np.random.choice</c> does.</summary>
    [JsonStringEnumMemberName("withReplacement")]
    WithReplacement,
}
