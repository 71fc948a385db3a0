namespace OverfitWeb.Engine.Training;

/// <summary>Weights at the end of a training, to be read by <see cref="Models.TrainedModel.Load"/>. Only valid while the observer is being told.</summary>
public interface ITrainedWeights
{
    /// <summary>The record with the highest test accuracy, the first of equals; −1 if there is none.</summary>
    int BestRecord { get; }

    /// <summary>Writes the weights after the last iteration, or those that early stopping restored.</summary>
    /// <param name="destination">Where to.</param>
    void SaveFinal(Stream destination);

    /// <summary>Writes the weights of <see cref="BestRecord"/>.</summary>
    /// <param name="destination">Where to.</param>
    /// <exception cref="InvalidOperationException">There is no record.</exception>
    void SaveBest(Stream destination);
}
