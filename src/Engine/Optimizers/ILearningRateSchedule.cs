namespace OverfitWeb.Engine.Optimizers;

/// <summary>How the learning rate changes over the training.</summary>
public interface ILearningRateSchedule
{
    /// <summary>Factor of η in one iteration.</summary>
    /// <param name="iteration">From 0.</param>
    /// <param name="totalIterations">Iterations of the whole training.</param>
    double Factor(int iteration, int totalIterations);
}
