using OverfitWeb.Engine.Data;

namespace OverfitWeb.Engine.Tests.Data;

public sealed class DatasetSplitterTests(MnistFixture mnist)
{
    [Fact]
    public void First_takes_the_first_and_validates_on_those_that_follow()
    {
        DatasetSplit split = Split(SelectionKind.First, 300, 100);
        Assert.Equal(mnist.Mnist.Train.Pixels[..(300 * 784)].ToArray(), split.Train.Pixels.ToArray());
        Assert.Equal(mnist.Mnist.Train.Labels[300..400].ToArray(), split.Validation!.Labels.ToArray());
        Assert.Equal(500, split.Test.Count);
    }

    [Theory]
    [InlineData(SelectionKind.First)]
    [InlineData(SelectionKind.Random)]
    [InlineData(SelectionKind.Stratified)]
    public void Training_and_validation_use_every_image_at_most_once(SelectionKind selection)
    {
        // Numbered images: the label says nothing, the two pixels hold the number.
        byte[] pixels = [.. Enumerable.Range(0, 1000).SelectMany(i => new[] { (byte)(i / 256), (byte)(i % 256) })];
        ImageSet numbered = new(pixels, Enumerable.Range(0, 1000).Select(i => (byte)(i % 7)).ToArray(), 2, 7);
        DatasetSplit split = DatasetSplitter.Split(numbered, numbered, selection, 600, 400, 10, seed: 5);
        IEnumerable<int> numbers = Numbers(split.Train).Concat(Numbers(split.Validation!));
        Assert.Equal(Enumerable.Range(0, 1000), numbers.Order());
    }

    [Fact]
    public void Stratified_keeps_each_class_in_its_share()
    {
        int[] whole = Histogram(mnist.Mnist.Train);
        DatasetSplit split = Split(SelectionKind.Stratified, 300, 1000);
        int[] train = Histogram(split.Train);
        for (int label = 0; label < 10; label++)
            Assert.InRange(train[label] - (whole[label] * 300 / 60_000.0), -1, 1);
    }

    [Fact]
    public void Another_seed_picks_other_images_and_the_same_seed_the_same()
    {
        byte[] first = Split(SelectionKind.Random, 50, 0, seed: 1).Train.Pixels.ToArray();
        Assert.Equal(first, Split(SelectionKind.Random, 50, 0, seed: 1).Train.Pixels.ToArray());
        Assert.NotEqual(first, Split(SelectionKind.Random, 50, 0, seed: 2).Train.Pixels.ToArray());
    }

    [Theory]
    [InlineData(60_000, 1)]
    [InlineData(0, 0)]
    [InlineData(1, -1)]
    public void More_than_there_is_is_refused(int trainSize, int validationSize) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Split(SelectionKind.First, trainSize, validationSize));

    private DatasetSplit Split(SelectionKind selection, int trainSize, int validationSize, uint seed = 0) =>
        DatasetSplitter.Split(mnist.Mnist.Train, mnist.Mnist.Test, selection, trainSize, validationSize, 500, seed);

    private static IEnumerable<int> Numbers(ImageSet images) =>
        Enumerable.Range(0, images.Count).Select(i => (images.Pixels.Span[2 * i] * 256) + images.Pixels.Span[(2 * i) + 1]);

    private static int[] Histogram(ImageSet images)
    {
        int[] counts = new int[images.Classes];
        foreach (byte label in images.Labels.Span)
            counts[label]++;
        return counts;
    }
}
