using OverfitWeb.Engine.Training;

namespace OverfitWeb.Engine.Tests.Training;

/// <summary>Keeps every record.</summary>
public sealed class RecordingObserver : ITrainingObserver
{
    public List<EpochReport> Records { get; } = [];

    public void OnRecord(EpochReport report) => Records.Add(report);
}
