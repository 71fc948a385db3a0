namespace OverfitWeb.Ui.Reading;

/// <summary>One thing that can be seen in the curves, tied to an epoch and to numbers.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Epoch">Since when, as the document counts epochs.</param>
/// <param name="First">The first number of its sentence: train accuracy, gap or loss, as the kind says.</param>
/// <param name="Second">The second number of its sentence.</param>
public sealed record Observation(ObservationKind Kind, int Epoch, double First = 0, double Second = 0);
