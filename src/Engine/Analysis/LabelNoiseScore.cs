namespace OverfitWeb.Engine.Analysis;

/// <summary>
/// Training images with right labels and with wrong ones, apart: whether a network learned the wrong labels by heart or saw
/// through them (Zhang et al. 2017, section 2.1; Arpit et al. 2017). What is neither memorised nor recovered is
/// taken for a third class.
/// </summary>
/// <param name="CleanCount">Images with their right labels.</param>
/// <param name="CleanCorrect">Of these, classified rightly.</param>
/// <param name="NoisyCount">Images that were trained on with a wrong label.</param>
/// <param name="MemorizedCount">Of these, taken for the wrong label.</param>
/// <param name="RecoveredCount">Of these, taken for what they truly are.</param>
public sealed record LabelNoiseScore(int CleanCount, int CleanCorrect, int NoisyCount, int MemorizedCount, int RecoveredCount)
{
    /// <summary>Accuracy on the images with right labels; null without any.</summary>
    public double? CleanAccuracy => Ratio(CleanCorrect, CleanCount);

    /// <summary>Fraction of the wrongly labelled images that are taken for the wrong label; null without any.</summary>
    public double? MemorizedFraction => Ratio(MemorizedCount, NoisyCount);

    /// <summary>Fraction of the wrongly labelled images that are taken for what they truly are; null without any.</summary>
    public double? RecoveredFraction => Ratio(RecoveredCount, NoisyCount);

    /// <summary>Counts the images.</summary>
    /// <param name="predictions">Of the training images, with the labels that were trained on.</param>
    /// <param name="isWrong">Whether each label was replaced.</param>
    /// <param name="trueLabels">The labels before that.</param>
    /// <exception cref="ArgumentException">The lists do not belong to the same images.</exception>
    public static LabelNoiseScore Of(Predictions predictions, IReadOnlyList<bool> isWrong, ReadOnlySpan<byte> trueLabels)
    {
        if (isWrong.Count != predictions.Count || trueLabels.Length != predictions.Count)
            throw new ArgumentException($"{predictions.Count} predictions, {isWrong.Count} marks and {trueLabels.Length} labels are not of the same images.", nameof(isWrong));

        int clean = 0, cleanCorrect = 0, noisy = 0, memorised = 0, recovered = 0;
        for (int image = 0; image < predictions.Count; image++)
        {
            if (isWrong[image] != (predictions.Label(image) != trueLabels[image]))
                throw new ArgumentException($"Image {image} is marked {(isWrong[image] ? "wrong" : "right")}, its labels say otherwise.", nameof(isWrong));
            if (isWrong[image])
            {
                noisy++;
                memorised += predictions.IsCorrect(image) ? 1 : 0;
                recovered += predictions.PredictedClass(image) == trueLabels[image] ? 1 : 0;
            }
            else
            {
                clean++;
                cleanCorrect += predictions.IsCorrect(image) ? 1 : 0;
            }
        }

        return new LabelNoiseScore(clean, cleanCorrect, noisy, memorised, recovered);
    }

    private static double? Ratio(int part, int whole) => whole == 0 ? null : part / (double)whole;
}
