using OverfitWeb.Engine.Analysis;
using OverfitWeb.Engine.Data;

namespace OverfitWeb.Engine.Tests.Analysis;

public sealed class LabelNoiseScoreTests
{
    // Classes that the network says; one row a case would hide which image is which.
    private static Predictions Saying(int[] said, byte[] labels)
    {
        double[] probabilities = new double[said.Length * 3];
        for (int i = 0; i < said.Length; i++)
            probabilities[(i * 3) + said[i]] = 1;
        return new Predictions(probabilities, labels, 3);
    }

    [Fact]
    public void Memorized_recovered_and_taken_for_a_third_class_are_told_apart()
    {
        // Images 0 to 2 are clean (two right); 3 to 6 are truly 0 and trained as 1.
        Predictions predictions = Saying([0, 1, 0, 1, 1, 0, 2], [0, 1, 2, 1, 1, 1, 1]);
        LabelNoiseScore score = LabelNoiseScore.Of(predictions, [false, false, false, true, true, true, true], [0, 1, 2, 0, 0, 0, 0]);
        Assert.Equal(new LabelNoiseScore(3, 2, 4, 2, 1), score);
        Assert.Equal(2 / 3.0, score.CleanAccuracy);
        Assert.Equal(0.5, score.MemorizedFraction);
        Assert.Equal(0.25, score.RecoveredFraction);
    }

    [Fact]
    public void Without_noisy_or_clean_images_their_fractions_are_unknown()
    {
        LabelNoiseScore clean = LabelNoiseScore.Of(Saying([0], [0]), [false], [0]);
        Assert.Equal((1, null, null), (clean.CleanAccuracy, clean.MemorizedFraction, clean.RecoveredFraction));
        LabelNoiseScore noisy = LabelNoiseScore.Of(Saying([0], [1]), [true], [0]);
        Assert.Equal((null, 0, 1), (noisy.CleanAccuracy, noisy.MemorizedFraction, noisy.RecoveredFraction));
    }

    [Fact]
    public void It_takes_label_noise_as_it_was_applied()
    {
        byte[] trueLabels = [.. Enumerable.Range(0, 200).Select(i => (byte)(i % 3))];
        LabelNoise noise = LabelNoise.Apply(new ImageSet(new byte[200], trueLabels, 1, 3), 0.3, seed: 5);
        int[] memorized = [.. noise.Images.Labels.ToArray().Select(l => (int)l)];
        Assert.Equal(
            new LabelNoiseScore(140, 140, 60, 60, 0),
            LabelNoiseScore.Of(Saying(memorized, noise.Images.Labels.ToArray()), noise.IsWrong, trueLabels));
    }

    [Fact]
    public void Lists_of_other_images_are_refused()
    {
        Predictions predictions = Saying([0, 1], [0, 1]);
        Assert.Throws<ArgumentException>(() => LabelNoiseScore.Of(predictions, [false], [0, 1]));
        Assert.Throws<ArgumentException>(() => LabelNoiseScore.Of(predictions, [false, false], [0]));
        Assert.Throws<ArgumentException>(() => LabelNoiseScore.Of(predictions, [false, true], [0, 1]));
        Assert.Throws<ArgumentException>(() => LabelNoiseScore.Of(predictions, [false, false], [0, 2]));
    }
}
