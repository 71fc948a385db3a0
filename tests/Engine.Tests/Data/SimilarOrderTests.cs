using OverfitWeb.Engine.Data;

namespace OverfitWeb.Engine.Tests.Data;

public sealed class SimilarOrderTests
{
    [Fact]
    public void Each_image_is_there_once_class_by_class()
    {
        ImageSet images = Draw(200, side: 9);

        int[] order = SimilarOrder.Of(images);

        Assert.Equal(Enumerable.Range(0, 200), order.Order());
        byte[] labels = [.. order.Select(image => images.Labels.Span[image])];
        Assert.Equal(labels.Order(), labels);
    }

    [Fact]
    public void Each_is_followed_by_the_nearest_that_is_left_of_its_class()
    {
        const int Side = 8;
        ImageSet images = Draw(60, Side);

        int[] order = SimilarOrder.Of(images);

        for (int place = 0; place + 1 < order.Length; place++)
        {
            byte label = images.Labels.Span[order[place]];
            if (images.Labels.Span[order[place + 1]] != label)
                continue;
            int[] left = [.. order[(place + 1)..].Where(image => images.Labels.Span[image] == label)];
            Assert.Equal(left.Min(image => Distance(images, order[place], image)), Distance(images, order[place], order[place + 1]));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_few_images_have_an_order_too(int count) =>
        Assert.Equal(Enumerable.Range(0, count), SimilarOrder.Of(Draw(count, side: 28)).Order());

    [Fact]
    public void Images_that_are_equal_stay_as_they_came() => Assert.Equal(
        Enumerable.Range(0, 20), SimilarOrder.Of(new ImageSet(new byte[20 * 16], new byte[20], 16, 10)));

    private static int Distance(ImageSet images, int one, int other) =>
        Cells(images, one).Zip(Cells(images, other), (a, b) => Math.Abs(a - b)).Sum();

    private static int[] Cells(ImageSet images, int image)
    {
        ReadOnlySpan<byte> pixels = images.Pixels.Span.Slice(image * 64, 64);
        int[] cells = new int[4];
        for (int i = 0; i < 64; i++)
            cells[(i / 8 / 4 * 2) + (i % 8 / 4)] += pixels[i];
        return cells;
    }

    private static ImageSet Draw(int count, int side)
    {
        System.Random random = new(3);
        byte[] pixels = new byte[count * side * side], labels = new byte[count];
        random.NextBytes(pixels);
        for (int i = 0; i < count; i++)
            labels[i] = (byte)random.Next(4);
        return new ImageSet(pixels, labels, side * side, 10);
    }
}
