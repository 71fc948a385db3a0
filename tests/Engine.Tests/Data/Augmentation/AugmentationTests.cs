using OverfitWeb.Engine.Data.Augmentation;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.Tests.Data.Augmentation;

public sealed class AugmentationTests
{
    private const int Side = 5;

    private static readonly double[] Image = [.. Enumerable.Range(1, Side * Side).Select(i => (double)i)];

    [Fact]
    public void Shift_moves_by_what_was_drawn_and_fills_with_background()
    {
        HashSet<(long, long)> seen = [];
        for (uint seed = 0; seed < 200; seed++)
        {
            long[] shift = new long[2];
            new NumPyRandom(seed).Integers(-2, 3, shift);
            seen.Add((shift[0], shift[1]));
            double[] changed = Apply(new ShiftAugmentation(2), seed);
            for (int row = 0; row < Side; row++)
            {
                for (int column = 0; column < Side; column++)
                {
                    long fromRow = row - shift[1];
                    long fromColumn = column - shift[0];
                    bool inside = fromRow is >= 0 and < Side && fromColumn is >= 0 and < Side;
                    Assert.Equal(inside ? Image[(fromRow * Side) + fromColumn] : 0, changed[(row * Side) + column]);
                }
            }
        }

        Assert.Equal(25, seen.Count);
    }

    [Fact]
    public void A_shift_farther_than_the_image_leaves_nothing_and_throws_nothing()
    {
        for (uint seed = 0; seed < 100; seed++)
            Assert.All(Apply(new ShiftAugmentation(14), seed), value => Assert.True(value >= 0));
    }

    /// <summary>The largest angle is chosen so that the drawn one is a right angle: then every pixel falls on another.</summary>
    [Theory]
    [InlineData(90)]
    [InlineData(-90)]
    public void Rotation_by_a_right_angle_moves_every_pixel_to_its_place(double degrees)
    {
        uint seed = 0;
        double drawn = 0;
        while (Math.Abs(drawn) < 0.6 || Math.Sign(drawn) != Math.Sign(degrees))
            drawn = (2 * new NumPyRandom(++seed).NextDouble()) - 1;
        double[] changed = Apply(new RotationAugmentation(degrees / drawn), seed);
        for (int row = 0; row < Side; row++)
        {
            for (int column = 0; column < Side; column++)
            {
                double source = degrees > 0 ? Image[((Side - 1 - column) * Side) + row] : Image[(column * Side) + Side - 1 - row];
                Assert.Equal(source, changed[(row * Side) + column], 1e-9);
            }
        }
    }

    [Fact]
    public void A_small_rotation_keeps_the_centre_and_nearly_all_of_the_ink()
    {
        for (uint seed = 0; seed < 50; seed++)
        {
            double[] changed = Apply(new RotationAugmentation(5), seed);
            Assert.Equal(Image[12], changed[12], 1e-9);
            Assert.InRange(changed.Sum(), 0.8 * Image.Sum(), Image.Sum());
        }
    }

    [Fact]
    public void Every_draw_is_another_and_the_same_seed_draws_the_same()
    {
        NumPyRandom random = new(3);
        double[] first = new double[Image.Length];
        double[] second = new double[Image.Length];
        RotationAugmentation rotation = new(30);
        rotation.Apply<double>(random, Image, Side, first);
        rotation.Apply<double>(random, Image, Side, second);
        Assert.NotEqual(first, second);
        Assert.Equal(first, Apply(rotation, 3));
    }

    private static double[] Apply(IAugmentation augmentation, uint seed)
    {
        double[] changed = new double[Image.Length];
        augmentation.Apply<double>(new NumPyRandom(seed), Image, Side, changed);
        return changed;
    }
}
