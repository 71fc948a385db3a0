using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Data.Augmentation;
using OverfitWeb.Engine.Data.Sampling;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.Tests.Data.Sampling;

public sealed class BatchSamplerTests(MnistFixture mnist)
{
    [Theory]
    [InlineData(12, 4)]
    [InlineData(12, 5)]
    [InlineData(7, 20)]
    public void Shuffled_shows_every_image_once_before_any_comes_again(int count, int batchSize)
    {
        BatchSampler<float> sampler = Sampler(count, SamplingKind.Shuffled, batchSize, new RandomStreams(5));
        int[] drawn = [.. Enumerable.Range(0, count).SelectMany(_ =>
        {
            sampler.Draw();
            return sampler.Indices.ToArray();
        })];
        int[][] epochs = [.. drawn.Chunk(count)];
        Assert.Equal(batchSize, epochs.Length);
        Assert.All(epochs, epoch => Assert.Equal(Enumerable.Range(0, count), epoch.Order()));
        Assert.True(epochs.Distinct().Count() > 1);

        NumPyRandom authority = NumPyRandom.Derived(5, "shuffle");
        Assert.All(epochs, epoch => Assert.Equal(authority.Permutation(count), epoch));
    }

    [Fact]
    public void Shuffling_and_augmenting_leave_the_books_stream_alone()
    {
        RandomStreams streams = new(5);
        BatchSampler<float> sampler = Sampler(30, SamplingKind.Shuffled, 10, streams, new ShiftAugmentation(2), new RotationAugmentation(10));
        sampler.Draw();
        Assert.Equal(new NumPyRandom(5).NextDouble(), streams.Book.NextDouble());
    }

    [Fact]
    public void Augmentation_changes_the_batch_and_not_the_images()
    {
        ImageMatrix<float> images = new(mnist.Mnist.Train.First(30));
        float[] before = images.Rows(0, 30).ToArray();
        BatchSampler<float> plain = new(images, SamplingKind.WithReplacement, 10, [], new RandomStreams(5));
        BatchSampler<float> changed = new(images, SamplingKind.WithReplacement, 10, [new ShiftAugmentation(2)], new RandomStreams(5));
        for (int i = 0; i < 3; i++)
        {
            plain.Draw();
            changed.Draw();
            Assert.Equal(plain.Indices, changed.Indices);
            Assert.Equal(plain.Labels, changed.Labels);
            Assert.NotEqual(plain.Images.ToArray(), changed.Images.ToArray());
        }

        Assert.Equal(before, images.Rows(0, 30).ToArray());
    }

    private BatchSampler<float> Sampler(int count, SamplingKind sampling, int batchSize, RandomStreams streams, params IAugmentation[] augmentations) =>
        new(new ImageMatrix<float>(mnist.Mnist.Train.First(count)), sampling, batchSize, augmentations, streams);
}
