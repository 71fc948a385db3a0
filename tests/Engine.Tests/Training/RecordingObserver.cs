using OverfitWeb.Engine.Training;

namespace OverfitWeb.Engine.Tests.Training;

/// <summary>Keeps every record, and what may be asked of the state and the weights that come with them.</summary>
public sealed class RecordingObserver : ITrainingObserver
{
    public List<EpochReport> Records { get; } = [];

    public byte[] FinalWeights { get; private set; } = [];

    public byte[] BestWeights { get; private set; } = [];

    public int BestRecord { get; private set; }

    /// <summary>Called at each record.</summary>
    public Action<EpochReport, ITrainingState> AtRecord { get; init; } = (_, _) => { };

    public void OnRecord(EpochReport report, ITrainingState state)
    {
        Records.Add(report);
        AtRecord(report, state);
    }

    public void OnEnd(TrainingResult result, ITrainedWeights weights)
    {
        BestRecord = weights.BestRecord;
        FinalWeights = Bytes(weights.SaveFinal);
        if (weights.BestRecord >= 0)
            BestWeights = Bytes(weights.SaveBest);
    }

    public static byte[] Bytes(Action<Stream> save)
    {
        using MemoryStream stream = new();
        save(stream);
        return stream.ToArray();
    }
}
