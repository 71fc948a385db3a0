using System.Diagnostics;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Estimates;

/// <summary>Times the records of a training.</summary>
internal sealed class RecordClock : ITrainingObserver
{
    private readonly List<double> _seconds = [];
    private long _last;

    /// <summary>Seconds from each record to the next.</summary>
    public IReadOnlyList<double> Seconds => _seconds;

    public void OnRecord(EpochReport report, ITrainingState state)
    {
        if (report.Epoch > 0)
            _seconds.Add(Stopwatch.GetElapsedTime(_last).TotalSeconds);
        _last = Stopwatch.GetTimestamp();
    }

    public void OnEnd(TrainingResult result, ITrainedWeights trained)
    {
    }
}
