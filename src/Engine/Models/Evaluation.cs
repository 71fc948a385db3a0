namespace OverfitWeb.Engine.Models;

/// <summary>A network, or the average of an ensemble, measured on a set of images in evaluation mode.</summary>
/// <param name="Correct">Images whose most probable class is their label.</param>
/// <param name="Count">Images.</param>
/// <param name="Loss">Mean of −ln(p + 1e-7) over the images, p being the probability of the label.</param>
public sealed record Evaluation(int Correct, int Count, double Loss)
{
    /// <summary>Wrong labels beyond which their images are only counted: half a kilobyte a record.</summary>
    public const int MostMarked = 4000;

    /// <summary>Images that were given the class which was answered most often; all of them if there is only one answer.</summary>
    public int MostAnswered { get; init; }

    /// <summary>Images with a label that was replaced by a wrong one.</summary>
    public int Wrong { get; init; }

    /// <summary>Of those, the ones that are answered with their wrong label: what is memorised.</summary>
    public int CorrectWrong { get; init; }

    /// <summary>
    /// Which of the images with a wrong label are answered with it: a bit for each of them in the order of the images, the
    /// lowest bit of a byte first, in Base64. Null without wrong labels, and with more than <see cref="MostMarked"/> of them.
    /// </summary>
    public string? Memorized { get; init; }

    /// <summary>Fraction classified rightly.</summary>
    public double Accuracy => Correct / (double)Count;

    /// <summary>Fraction classified rightly of the images that kept their label; null if there is none.</summary>
    public double? CleanAccuracy => Wrong < Count ? (Correct - CorrectWrong) / (double)(Count - Wrong) : null;

    /// <summary>Fraction of the images with a wrong label that are answered with it; null if there is none.</summary>
    public double? MemorizedFraction => Wrong > 0 ? CorrectWrong / (double)Wrong : null;
}
