using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments;

/// <summary>Everything that an experiment may measure, by its name on the wire, in the order to be shown.</summary>
internal static class Measure
{
    public const string TestAccuracy = "testAccuracy";
    public const string TrainAccuracy = "trainAccuracy";
    public const string Gap = "gap";
    public const string TestLoss = "testLoss";
    public const string TrainLoss = "trainLoss";
    public const string ValidationAccuracy = "validationAccuracy";
    public const string BestTestAccuracy = "bestTestAccuracy";
    public const string BestAccuracyEpoch = "bestAccuracyEpoch";
    public const string BestLossEpoch = "bestLossEpoch";
    public const string AccuracyAtBestLoss = "accuracyAtBestLoss";
    public const string Epochs = "epochs";
    public const string CleanAccuracy = "cleanAccuracy";
    public const string MemorizedFraction = "memorizedFraction";
    public const string L1 = "l1";
    public const string L2 = "l2";
    public const string Max = "max";
    public const string NearZeroFraction = "nearZeroFraction";
    public const string Seconds = "seconds";
    public const string TestError = "testError";
    public const string TestSquaredError = "testSquaredError";
    public const string TrainError = "trainError";
    public const string TrainSquaredError = "trainSquaredError";
    public const string WeightNorm = "weightNorm";

    /// <summary>How far train accuracy rose at the end; decides verdicts and is not shown.</summary>
    public const string LateRise = "lateRise";

    /// <summary>Iterations; decides verdicts and is not shown.</summary>
    public const string Iterations = "iterations";

    /// <summary>What of an interval can be: only a gap is ever below 0, and no fraction is above 1.</summary>
    public static double Possible(MeasureResponse measure, double value) =>
        Math.Clamp(value, measure.Id == Gap ? double.NegativeInfinity : 0, measure.IsFraction ? 1 : double.PositiveInfinity);

    public static IReadOnlyList<MeasureResponse> All { get; } =
    [
        new(TestAccuracy, new("시험 정확도", "test accuracy"), true, true),
        new(TrainAccuracy, new("훈련 정확도", "train accuracy"), true, null),
        new(Gap, new("일반화 격차", "generalisation gap"), true, false),
        new(TestLoss, new("시험 손실", "test loss"), false, false),
        new(TrainLoss, new("훈련 손실", "train loss"), false, null),
        new(ValidationAccuracy, new("검증 정확도", "validation accuracy"), true, true),
        new(BestTestAccuracy, new("가장 높은 시험 정확도", "highest test accuracy"), true, true),
        new(BestAccuracyEpoch, new("시험 정확도가 가장 높은 에폭", "epoch of the highest test accuracy"), false, null),
        new(BestLossEpoch, new("시험 손실이 가장 낮은 에폭", "epoch of the lowest test loss"), false, null),
        new(AccuracyAtBestLoss, new("시험 손실이 가장 낮을 때의 시험 정확도", "test accuracy at the lowest test loss"), true, true),
        new(Epochs, new("훈련한 에폭", "epochs trained"), false, null),
        new(CleanAccuracy, new("맞는 라벨의 정확도", "accuracy on right labels"), true, true),
        new(MemorizedFraction, new("외운 틀린 라벨", "wrong labels memorised"), true, false),
        new(L1, new("가중치의 L1 노름", "L1 norm of the weights"), false, null, Log: true),
        new(L2, new("가중치의 L2 노름", "L2 norm of the weights"), false, null, Log: true),
        new(Max, new("가장 큰 가중치", "largest weight"), false, null, Log: true),
        new(NearZeroFraction, new("0에 가까운 가중치", "weights near 0"), true, null),
        new(TestError, new("시험 오류율", "test error"), true, false),
        new(TestSquaredError, new("시험 제곱 오차", "test squared error"), false, false, Log: true),
        new(TrainError, new("훈련 오류율", "train error"), true, null),
        new(TrainSquaredError, new("훈련 제곱 오차", "train squared error"), false, null),
        new(WeightNorm, new("가중치의 노름", "norm of the weights"), false, null, Log: true),
        new(Seconds, new("훈련 시간(초)", "training seconds"), false, null),
    ];
}
