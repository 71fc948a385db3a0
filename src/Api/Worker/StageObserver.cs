using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Worker;

/// <summary>Ends a stage of a fork at its last record, with the state that the next stage goes on from.</summary>
internal sealed class StageObserver(ITrainingObserver observer, int until, Stream state) : ITrainingObserver
{
    public void OnRecord(EpochReport report, ITrainingState training)
    {
        observer.OnRecord(report, training);
        if (training.Records < until)
            return;
        training.Save(state);
        throw new StageEndedException();
    }

    public void OnEnd(TrainingResult result, ITrainedWeights weights) =>
        throw new InvalidOperationException($"The training that this run was forked from ended before record {until}.");

    /// <summary>Leads out of the trainer, which knows of no stages.</summary>
    internal sealed class StageEndedException : Exception;
}
