namespace OverfitWeb.Engine.Training;

/// <summary>Hears of a training as it goes. Called on the training thread: what takes long holds training up.</summary>
public interface ITrainingObserver
{
    /// <summary>A record was made.</summary>
    void OnRecord(EpochReport report);
}
