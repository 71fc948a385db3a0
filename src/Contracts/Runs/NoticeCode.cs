using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Runs;

/// <summary>What a <see cref="RunNotice"/> is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoticeCode>))]
public enum NoticeCode
{
    /// <summary>The network answers (nearly) every test image with the same class: it has collapsed.</summary>
    [JsonStringEnumMemberName("constantPrediction")]
    ConstantPrediction,

    /// <summary>Many hidden units give 0 for every image and no longer learn.</summary>
    [JsonStringEnumMemberName("deadUnits")]
    DeadUnits,

    /// <summary>Early stopping restored the weights of an earlier record.</summary>
    [JsonStringEnumMemberName("restoredBest")]
    RestoredBest,
}
