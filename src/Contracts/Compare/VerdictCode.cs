using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Compare;

/// <summary>What a comparison over seeds shows of a candidate.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VerdictCode>))]
public enum VerdictCode
{
    /// <summary>Test accuracy is above the baseline's.</summary>
    [JsonStringEnumMemberName("helped")]
    Helped,

    /// <summary>The gap is smaller, but no change of test accuracy is shown.</summary>
    [JsonStringEnumMemberName("onlyNarrowedTheGap")]
    OnlyNarrowedTheGap,

    /// <summary>Test accuracy is below the baseline's.</summary>
    [JsonStringEnumMemberName("hurt")]
    Hurt,

    /// <summary>It learns more slowly and was stopped while it still learnt.</summary>
    [JsonStringEnumMemberName("undertrained")]
    Undertrained,

    /// <summary>Neither test accuracy nor a smaller gap is shown to differ.</summary>
    [JsonStringEnumMemberName("noClearDifference")]
    NoClearDifference,

    /// <summary>Fewer than two pairs: nothing can be said.</summary>
    [JsonStringEnumMemberName("notEnoughSeeds")]
    NotEnoughSeeds,
}
