using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Data.Sampling;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Runs;

/// <summary>Choices of the wire as the engine names them.</summary>
internal static class EngineMapping
{
    public static FloatPrecision ToEngine(this Precision precision) => precision switch
    {
        Precision.Float32 => FloatPrecision.Float32,
        Precision.Float64 => FloatPrecision.Float64,
        _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, null),
    };

    public static SelectionKind ToEngine(this Selection selection) => selection switch
    {
        Selection.First => SelectionKind.First,
        Selection.Random => SelectionKind.Random,
        Selection.Stratified => SelectionKind.Stratified,
        _ => throw new ArgumentOutOfRangeException(nameof(selection), selection, null),
    };

    public static RecordingKind ToEngine(this Recording recording) => recording switch
    {
        Recording.Book => RecordingKind.Book,
        Recording.Trainer => RecordingKind.Trainer,
        Recording.Epoch => RecordingKind.Epoch,
        _ => throw new ArgumentOutOfRangeException(nameof(recording), recording, null),
    };

    public static SamplingKind ToEngine(this Sampling sampling) => sampling switch
    {
        Sampling.WithReplacement => SamplingKind.WithReplacement,
        Sampling.Shuffled => SamplingKind.Shuffled,
        _ => throw new ArgumentOutOfRangeException(nameof(sampling), sampling, null),
    };

    public static MonitoredValue ToEngine(this MonitoredMetric monitor) => monitor switch
    {
        MonitoredMetric.ValidationLoss => MonitoredValue.ValidationLoss,
        MonitoredMetric.ValidationAccuracy => MonitoredValue.ValidationAccuracy,
        MonitoredMetric.TestLoss => MonitoredValue.TestLoss,
        MonitoredMetric.TestAccuracy => MonitoredValue.TestAccuracy,
        MonitoredMetric.TrainLoss => MonitoredValue.TrainLoss,
        _ => throw new ArgumentOutOfRangeException(nameof(monitor), monitor, null),
    };
}
