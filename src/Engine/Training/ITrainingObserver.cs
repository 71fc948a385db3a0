namespace OverfitWeb.Engine.Training;

/// <summary>Hears of a training as it goes. Called on the training thread: what takes long holds training up.</summary>
public interface ITrainingObserver
{
    /// <summary>A record was made.</summary>
    /// <param name="report">The record.</param>
    /// <param name="state">Where training stands; can be saved now.</param>
    void OnRecord(EpochReport report, ITrainingState state);

    /// <summary>Training ended by itself, not by being cancelled.</summary>
    /// <param name="result">How it ended.</param>
    /// <param name="weights">The weights; can be saved now.</param>
    void OnEnd(TrainingResult result, ITrainedWeights weights);
}
