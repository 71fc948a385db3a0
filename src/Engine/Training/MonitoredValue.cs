namespace OverfitWeb.Engine.Training;

/// <summary>A value that early stopping watches.</summary>
public enum MonitoredValue
{
    /// <summary>Loss on the validation images.</summary>
    ValidationLoss,

    /// <summary>Accuracy on the validation images.</summary>
    ValidationAccuracy,

    /// <summary>Loss on the test images; choosing by it is peeking.</summary>
    TestLoss,

    /// <summary>Accuracy on the test images; choosing by it is peeking.</summary>
    TestAccuracy,

    /// <summary>Loss on the training images.</summary>
    TrainLoss,
}
