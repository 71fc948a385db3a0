using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.Data;

/// <summary>
/// Wrong labels on purpose: some training labels are replaced by another class, drawn evenly, and it is remembered which
/// (Zhang et al. 2017, section 2.1: <i>partially corrupted labels</i>, here never the right one by chance).
/// </summary>
/// <param name="Images">The images with the labels that are trained on.</param>
/// <param name="IsWrong">Whether each label was replaced.</param>
public sealed record LabelNoise(ImageSet Images, IReadOnlyList<bool> IsWrong)
{
    /// <summary>Replaces ⌊fraction · count + ½⌋ labels.</summary>
    /// <param name="images">Images with their right labels.</param>
    /// <param name="fraction">0 … 1.</param>
    /// <param name="seed">Seed of the run; the draw has a stream of its own.</param>
    public static LabelNoise Apply(ImageSet images, double fraction, uint seed)
    {
        if (fraction == 0)
            return new LabelNoise(images, new bool[images.Count]);
        NumPyRandom random = NumPyRandom.Derived(seed, "label noise");
        int wrong = (int)Math.Floor((fraction * images.Count) + 0.5);
        bool[] isWrong = new bool[images.Count];
        byte[] labels = images.Labels.ToArray();
        int[] step = new int[1];
        foreach (int index in random.ChoiceWithoutReplacement(images.Count, wrong))
        {
            random.Choice(images.Classes - 1, step);
            labels[index] = (byte)((labels[index] + 1 + step[0]) % images.Classes);
            isWrong[index] = true;
        }

        return new LabelNoise(images.WithLabels(labels), isWrong);
    }
}
