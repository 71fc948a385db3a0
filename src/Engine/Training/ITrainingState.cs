namespace OverfitWeb.Engine.Training;

/// <summary>Where a training stands, at a record. Only valid while the observer is being told of the record.</summary>
public interface ITrainingState
{
    /// <summary>Records made.</summary>
    int Records { get; }

    /// <summary>
    /// Writes a checkpoint: weights, optimiser, random streams, sampler, position, best weights so far. A training that
    /// goes on from it makes the same bits as one that never stopped.
    /// </summary>
    /// <param name="destination">Where to.</param>
    void Save(Stream destination);
}
