namespace OverfitWeb.Engine.Analysis;

/// <summary>Where a network is wrong and sure of it.</summary>
public static class Mistakes
{
    /// <summary>
    /// The most confident wrong predictions, the surest first, equally sure ones by number. An image without a confidence
    /// (NaN) is left out.
    /// </summary>
    /// <param name="predictions">The predictions.</param>
    /// <param name="count">How many at most.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static IReadOnlyList<Mistake> MostConfident(Predictions predictions, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return
        [
            .. Enumerable.Range(0, predictions.Count)
                .Where(image => !predictions.IsCorrect(image) && predictions.IsFinite(image))
                .OrderByDescending(predictions.Confidence)
                .ThenBy(image => image)
                .Take(count)
                .Select(image => new Mistake(
                    image,
                    predictions.Label(image),
                    predictions.PredictedClass(image),
                    predictions.Confidence(image),
                    predictions.LabelProbability(image))),
        ];
    }
}
