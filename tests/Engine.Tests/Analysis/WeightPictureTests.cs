using OverfitWeb.Engine.Analysis;

namespace OverfitWeb.Engine.Tests.Analysis;

public sealed class WeightPictureTests
{
    private const int Line = 0x969696;
    private const int White = 0xFFFFFF;
    private const int Red = 0x67001F;
    private const int Blue = 0x053061;

    [Theory]
    [InlineData(-1f, Blue)]
    [InlineData(-2f, Blue)]
    [InlineData(-0.6f, 0x4393C3)]
    [InlineData(-0.2f, 0xD1E5F0)]
    [InlineData(0f, White)]
    [InlineData(0.1f, 0xFEEDE3)]
    [InlineData(0.4f, 0xF4A582)]
    [InlineData(1f, Red)]
    [InlineData(float.PositiveInfinity, Red)]
    [InlineData(float.NaN, 0)]
    public void The_palette_goes_from_blue_over_white_to_red(float value, int expected)
    {
        byte[] rgb = new byte[3];
        DivergingPalette.Write(value, rgb);
        Assert.Equal(expected, (rgb[0] << 16) | (rgb[1] << 8) | rgb[2]);
    }

    [Fact]
    public void Units_stand_in_rows_with_lines_between_them()
    {
        // Three units of 2 × 2 pixels; unit 0 is all 1, unit 1 all −1, unit 2 is 0 but for its last pixel.
        double[] weights = [1, -1, 0, 1, -1, 0, 1, -1, 0, 1, -1, 1];
        Picture picture = WeightMosaic.Draw(FirstLayerImages.Of<double>(weights, 4, 3));
        int[][] expected =
        [
            [Line, Line, Line, Line, Line, Line, Line],
            [Line, Red, Red, Line, Blue, Blue, Line],
            [Line, Red, Red, Line, Blue, Blue, Line],
            [Line, Line, Line, Line, Line, Line, Line],
            [Line, White, White, Line, Line, Line, Line],
            [Line, White, Red, Line, Line, Line, Line],
            [Line, Line, Line, Line, Line, Line, Line],
        ];
        Assert.Equal((7, 7), (picture.Width, picture.Height));
        Assert.Equal(expected.SelectMany(row => row), Colors(picture));
    }

    [Theory]
    [InlineData(100, null, 291, 291)]
    [InlineData(100, 20, 581, 146)]
    [InlineData(1, null, 30, 30)]
    [InlineData(5, null, 88, 59)]
    public void The_grid_is_nearly_square_unless_told(int units, int? columns, int width, int height)
    {
        Picture picture = WeightMosaic.Draw(FirstLayerImages.Of<float>(new float[784 * units], 784, units), columns);
        Assert.Equal((width, height, width * height * 3), (picture.Width, picture.Height, picture.Rgb.Length));
    }

    [Fact]
    public void A_grid_has_a_column() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WeightMosaic.Draw(FirstLayerImages.Of<float>(new float[4], 4, 1), 0));

    [Fact]
    public void A_matrix_is_drawn_as_it_stands()
    {
        Picture picture = WeightMatrixPicture.Draw<double>([2, 0, -2, -1.2, double.NaN, 0.8], 2, 3);
        Assert.Equal((3, 2), (picture.Width, picture.Height));
        Assert.Equal([Red, White, Blue, 0x4393C3, 0, 0xF4A582], Colors(picture));
        Assert.Throws<ArgumentException>(() => WeightMatrixPicture.Draw<double>([1, 2, 3], 2, 2));
    }

    private static IEnumerable<int> Colors(Picture picture) =>
        picture.Rgb.Chunk(3).Select(c => (c[0] << 16) | (c[1] << 8) | c[2]);
}
