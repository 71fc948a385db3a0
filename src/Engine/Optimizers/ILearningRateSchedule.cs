namespace OverfitWeb.Engine.Optimizers;

/// <summary>How the learning rate changes over the training.</summary>
public interface ILearningRateSchedule
{
    /// <summary>Factor of η in one iteration.</summary>
    double Factor(ScheduleMoment moment);
}
