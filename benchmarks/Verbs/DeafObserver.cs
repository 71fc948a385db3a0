using OverfitWeb.Engine.Training;

namespace OverfitWeb.Benchmarks.Verbs;

/// <summary>Hears nothing.</summary>
internal sealed class DeafObserver : ITrainingObserver
{
    public void OnRecord(EpochReport report, ITrainingState state)
    {
    }

    public void OnEnd(TrainingResult result, ITrainedWeights weights)
    {
    }
}
