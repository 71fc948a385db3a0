using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Runs;

/// <summary>What a <see cref="RunWarning"/> is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WarningCode>))]
public enum WarningCode
{
    /// <summary>The penalty draws all weights to 0: the network answers one class.</summary>
    [JsonStringEnumMemberName("weightsCollapse")]
    WeightsCollapse,

    /// <summary>The step of the penalty is larger than the weight: weights grow instead of shrinking.</summary>
    [JsonStringEnumMemberName("penaltyOvershoots")]
    PenaltyOvershoots,

    /// <summary>Training is likely to diverge at this learning rate.</summary>
    [JsonStringEnumMemberName("largeLearningRate")]
    LargeLearningRate,

    /// <summary>So much is dropped that little is learned in the epochs given.</summary>
    [JsonStringEnumMemberName("heavyDropout")]
    HeavyDropout,

    /// <summary>Too few iterations to learn the training images: nothing can overfit.</summary>
    [JsonStringEnumMemberName("undertrained")]
    Undertrained,

    /// <summary>So few test images that differences of accuracy are mostly chance.</summary>
    [JsonStringEnumMemberName("fewTestImages")]
    FewTestImages,

    /// <summary>The batch size does not divide the number of training images: records fall after ⌈kN/B⌉ iterations.</summary>
    [JsonStringEnumMemberName("raggedBatches")]
    RaggedBatches,

    /// <summary>A batch is larger than the training set.</summary>
    [JsonStringEnumMemberName("batchLargerThanData")]
    BatchLargerThanData,

    /// <summary>Early stopping chooses by test values.</summary>
    [JsonStringEnumMemberName("testSetPeeking")]
    TestSetPeeking,

    /// <summary>Early stopping waits longer than the run lasts.</summary>
    [JsonStringEnumMemberName("patienceTooLong")]
    PatienceTooLong,

    /// <summary>Deep networks of this activation and initialiser hardly learn: gradients vanish or explode.</summary>
    [JsonStringEnumMemberName("vanishingGradients")]
    VanishingGradients,

    /// <summary>Batch normalisation of very few images.</summary>
    [JsonStringEnumMemberName("batchNormSmallBatch")]
    BatchNormSmallBatch,

    /// <summary>A penalty under batch normalisation changes the step, not the function.</summary>
    [JsonStringEnumMemberName("penaltyUnderBatchNorm")]
    PenaltyUnderBatchNorm,

    /// <summary>The run is estimated to take very long.</summary>
    [JsonStringEnumMemberName("longRun")]
    LongRun,
}
