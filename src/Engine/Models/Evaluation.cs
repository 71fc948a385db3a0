namespace OverfitWeb.Engine.Models;

/// <summary>A network measured on a set of images, in evaluation mode.</summary>
/// <param name="Correct">Images whose most probable class is their label.</param>
/// <param name="Count">Images.</param>
/// <param name="Loss">Mean of −ln(p + 1e-7) over the images, p being the probability of the label.</param>
public sealed record Evaluation(int Correct, int Count, double Loss)
{
    /// <summary>Fraction classified rightly.</summary>
    public double Accuracy => Correct / (double)Count;
}
