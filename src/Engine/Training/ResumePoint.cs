namespace OverfitWeb.Engine.Training;

/// <summary>Where a training goes on.</summary>
/// <param name="Checkpoint">What <see cref="ITrainingState.Save"/> wrote; seekable.</param>
public sealed record ResumePoint(Stream Checkpoint)
{
    /// <summary>
    /// The plan that wrote it, where that is not the plan which goes on. The two must have the same images, networks,
    /// precision and batches; penalties, constraints, dropout, optimiser, schedule, augmentation, early stopping and the
    /// number of epochs may differ.
    /// </summary>
    public TrainingPlan? Before { get; init; }
}
