using OverfitWeb.Engine.Models;

namespace OverfitWeb.Engine.Training;

/// <summary>
/// Training ends when a value has not improved for a number of records, and the weights of its best record are restored,
/// also if training goes to its end (Prechelt 1998, section 2: <i>UP</i> criteria; Goodfellow et al. 2016, algorithm 7.1).
/// </summary>
/// <param name="Monitor">The value.</param>
/// <param name="Patience">Records in a row without improvement before training ends, at least 1.</param>
/// <param name="MinDelta">Smallest change that counts as an improvement, at least 0.</param>
public sealed record EarlyStopping(MonitoredValue Monitor, int Patience, double MinDelta)
{
    /// <summary>The watched value, turned so that more is better.</summary>
    /// <exception cref="ArgumentException">It is of validation images, and there are none.</exception>
    public double ScoreOf(EpochReport report) => Monitor switch
    {
        MonitoredValue.ValidationLoss => -Validation(report).Loss,
        MonitoredValue.ValidationAccuracy => Validation(report).Accuracy,
        MonitoredValue.TestLoss => -report.Test.Loss,
        MonitoredValue.TestAccuracy => report.Test.Accuracy,
        _ => -report.Train.Loss,
    };

    private static Evaluation Validation(EpochReport report) =>
        report.Validation ?? throw new ArgumentException("Early stopping on validation images needs some.", nameof(report));
}
