namespace OverfitWeb.Ui.Reading;

/// <summary>What can be seen in the curves of a run.</summary>
public enum ObservationKind
{
    /// <summary>Fewer records than any rule needs.</summary>
    TooEarly,

    /// <summary>The loss is no longer a finite number since the epoch.</summary>
    Diverged,

    /// <summary>Both accuracies have been exactly constant, and low, since the epoch.</summary>
    Collapsed,

    /// <summary>Both accuracies rose over the last window, which began at the epoch.</summary>
    BothRising,

    /// <summary>The gap has stayed above <see cref="CurveReader.PartingGap"/> since the epoch.</summary>
    Parting,

    /// <summary>The gap is not above <see cref="CurveReader.PartingGap"/> now.</summary>
    Together,

    /// <summary>Train accuracy has been exactly 1 since the epoch.</summary>
    TrainPerfect,

    /// <summary>Test loss was lowest at the epoch and has risen since.</summary>
    TestLossRising,
}
