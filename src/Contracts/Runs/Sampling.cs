using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Runs;

/// <summary>How the images of a batch are drawn.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Sampling>))]
public enum Sampling
{
    /// <summary>Each image independently, as <c>np.random.choice</c> does.</summary>
    [JsonStringEnumMemberName("withReplacement")]
    WithReplacement,

    /// <summary>Every image once in a random order, then in another; a batch may reach from one into the next.</summary>
    [JsonStringEnumMemberName("shuffled")]
    Shuffled,
}
