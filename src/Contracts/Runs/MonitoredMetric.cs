using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Runs;

/// <summary>What early stopping watches.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MonitoredMetric>))]
public enum MonitoredMetric
{
    /// <summary>Loss on the validation images; needs some.</summary>
    [JsonStringEnumMemberName("validationLoss")]
    ValidationLoss,

    /// <summary>Accuracy on the validation images; needs some.</summary>
    [JsonStringEnumMemberName("validationAccuracy")]
    ValidationAccuracy,

    /// <summary>Loss on the test images; choosing by it is peeking.</summary>
    [JsonStringEnumMemberName("testLoss")]
    TestLoss,

    /// <summary>Accuracy on the test images; choosing by it is peeking.</summary>
    [JsonStringEnumMemberName("testAccuracy")]
    TestAccuracy,

    /// <summary>Loss on the training images.</summary>
    [JsonStringEnumMemberName("trainLoss")]
    TrainLoss,
}
