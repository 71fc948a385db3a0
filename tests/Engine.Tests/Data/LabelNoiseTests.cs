using OverfitWeb.Engine.Data;

namespace OverfitWeb.Engine.Tests.Data;

public sealed class LabelNoiseTests(MnistFixture mnist)
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.2, 60)]
    [InlineData(1, 300)]
    public void So_many_labels_are_wrong_and_it_is_known_which(double fraction, int expected)
    {
        ImageSet clean = mnist.Mnist.Train.First(300);
        LabelNoise noise = LabelNoise.Apply(clean, fraction, seed: 3);
        Assert.Equal(expected, noise.IsWrong.Count(w => w));
        for (int i = 0; i < clean.Count; i++)
            Assert.Equal(noise.IsWrong[i], clean.Labels.Span[i] != noise.Images.Labels.Span[i]);
        Assert.All(noise.Images.Labels.ToArray(), label => Assert.InRange(label, 0, 9));
    }

    [Fact]
    public void Every_other_class_comes_up()
    {
        ImageSet zeros = new(new byte[5000], new byte[5000], 1, 10);
        byte[] labels = LabelNoise.Apply(zeros, 1, seed: 0).Images.Labels.ToArray();
        for (byte label = 1; label < 10; label++)
            Assert.InRange(labels.Count(l => l == label), 450, 660);
    }
}
