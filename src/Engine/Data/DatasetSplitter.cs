using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.Data;

/// <summary>Picks the images of a run. Training and validation images come from the same source and never overlap.</summary>
public static class DatasetSplitter
{
    /// <summary>A split.</summary>
    /// <param name="source">Training images of the data set.</param>
    /// <param name="test">Test images of the data set; the first <paramref name="testSize"/> are used.</param>
    /// <param name="selection">How images are picked.</param>
    /// <param name="trainSize">Images to train on, at least 1.</param>
    /// <param name="validationSize">Images to validate on, 0 for none.</param>
    /// <param name="testSize">Images to test on, at least 1.</param>
    /// <param name="seed">Seed of the run; the draw has a stream of its own.</param>
    /// <exception cref="ArgumentOutOfRangeException">The source or the test set has too few images.</exception>
    public static DatasetSplit Split(
        ImageSet source, ImageSet test, SelectionKind selection, int trainSize, int validationSize, int testSize, uint seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trainSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(validationSize, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)trainSize + validationSize, source.Count);

        ImageSet ordered = selection switch
        {
            SelectionKind.First => source,
            SelectionKind.Random => source.Pick(Head(NumPyRandom.Derived(seed, "selection").Permutation(source.Count))),
            _ => source.Pick(Head(StratifiedOrder(source, NumPyRandom.Derived(seed, "selection")))),
        };
        return new DatasetSplit(ordered.First(trainSize), test.First(testSize))
        {
            Validation = validationSize == 0 ? null : ordered.Slice(trainSize, validationSize),
        };

        ReadOnlySpan<int> Head(int[] order) => order.AsSpan(0, trainSize + validationSize);
    }

    /// <summary>
    /// All images in an order of which every stretch from the start holds each class in its share: the k-th of a class's n
    /// images, in random order, stands at (k + ½) / n.
    /// </summary>
    private static int[] StratifiedOrder(ImageSet source, NumPyRandom random)
    {
        int[] shuffled = random.Permutation(source.Count);
        int[] sizes = new int[source.Classes];
        foreach (byte label in source.Labels.Span)
            sizes[label]++;

        int[] taken = new int[source.Classes];
        double[] places = new double[shuffled.Length];
        for (int i = 0; i < shuffled.Length; i++)
        {
            byte label = source.Labels.Span[shuffled[i]];
            places[i] = (taken[label]++ + 0.5) / sizes[label];
        }

        Array.Sort(places, shuffled);
        return shuffled;
    }
}
