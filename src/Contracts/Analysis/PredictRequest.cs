namespace OverfitWeb.Contracts.Analysis;

/// <summary>An image for a run to classify.</summary>
public sealed record PredictRequest
{
    /// <summary>
    /// 784 grey values, 0 black … 1 white, 28 rows of 28 from the top; MNIST's digits are white on black, 20 pixels high, their
    /// centre of mass in the middle. Rounded to steps of 1/255, which is what the networks were trained on.
    /// </summary>
    public required IReadOnlyList<double> Pixels { get; init; }
}
