using OverfitWeb.Engine.Losses;

namespace OverfitWeb.Engine.Analysis;

/// <summary>
/// Whether a confidence of 0.8 means being right 8 times in 10. Images are grouped by confidence into bins of equal width
/// on (0, 1], and accuracy is held against mean confidence (Naeini et al. 2015; Guo et al. 2017, equations 2 to 5).
/// </summary>
public sealed record Calibration
{
    /// <summary>Bins as Guo et al. 2017 have them.</summary>
    public const int DefaultBins = 15;

    /// <summary>The reliability diagram, from low to high confidence.</summary>
    public required IReadOnlyList<ReliabilityBin> Bins { get; init; }

    /// <summary>Images with a probability that is no number: they are in no bin, and one of them makes all scores null.</summary>
    public required int NotFinite { get; init; }

    /// <summary>ECE: Σ count/n · |accuracy − mean confidence| over the bins, 0 … 1 (equation 3).</summary>
    public required double? ExpectedError { get; init; }

    /// <summary>MCE: the largest |accuracy − mean confidence| of a bin that is not empty, 0 … 1 (equation 5).</summary>
    public required double? MaximumError { get; init; }

    /// <summary>Mean over the images of Σ (p − 1[class is the label])² over the classes, 0 … 2 (Brier 1950).</summary>
    public required double? BrierScore { get; init; }

    /// <summary>Mean over the images of −ln(p + 1e-7), p being the probability of the label, in nats: the loss that is recorded.</summary>
    public required double? NegativeLogLikelihood { get; init; }

    /// <summary>Measures it.</summary>
    /// <param name="predictions">The predictions.</param>
    /// <param name="bins">Number of bins, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no bin.</exception>
    public static Calibration Of(Predictions predictions, int bins = DefaultBins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        int[] counts = new int[bins];
        int[] correct = new int[bins];
        double[] confidences = new double[bins];
        int notFinite = 0;
        for (int image = 0; image < predictions.Count; image++)
        {
            if (!predictions.IsFinite(image))
            {
                notFinite++;
                continue;
            }

            int bin = BinOf(predictions.Confidence(image), bins);
            counts[bin]++;
            confidences[bin] += predictions.Confidence(image);
            if (predictions.IsCorrect(image))
                correct[bin]++;
        }

        ReliabilityBin[] diagram = new ReliabilityBin[bins];
        for (int i = 0; i < bins; i++)
            diagram[i] = new ReliabilityBin(i / (double)bins, Upper(i, bins), counts[i], correct[i], counts[i] == 0 ? null : confidences[i] / counts[i]);

        bool scored = notFinite == 0;
        return new Calibration
        {
            Bins = diagram,
            NotFinite = notFinite,
            ExpectedError = scored ? diagram.Sum(bin => GapOf(bin) * bin.Count / predictions.Count) : null,
            MaximumError = scored ? diagram.Max(GapOf) : null,
            BrierScore = scored ? Brier(predictions) : null,
            NegativeLogLikelihood = scored ? LossOf(predictions) : null,
        };
    }

    /// <summary>The bin whose edges, as they are given out, hold the confidence; rounding may carry one beyond 1 or 0.</summary>
    private static int BinOf(double confidence, int bins)
    {
        int bin = 0;
        while (bin < bins - 1 && confidence > Upper(bin, bins))
            bin++;
        return bin;
    }

    private static double Upper(int bin, int bins) => (bin + 1) / (double)bins;

    private static double GapOf(ReliabilityBin bin) => bin.Count == 0 ? 0 : Math.Abs(bin.Accuracy!.Value - bin.MeanConfidence!.Value);

    private static double Brier(Predictions predictions)
    {
        double sum = 0;
        for (int image = 0; image < predictions.Count; image++)
        {
            int label = predictions.Label(image);
            ReadOnlySpan<double> probabilities = predictions.Of(image);
            for (int i = 0; i < probabilities.Length; i++)
            {
                double miss = probabilities[i] - (i == label ? 1 : 0);
                sum += miss * miss;
            }
        }

        return sum / predictions.Count;
    }

    private static double LossOf(Predictions predictions) =>
        SoftmaxCrossEntropy.SumOfLosses(predictions.Probabilities, predictions.Labels.Span, predictions.Classes) / predictions.Count;
}
