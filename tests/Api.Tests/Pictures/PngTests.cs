using OverfitWeb.Api.Pictures;

namespace OverfitWeb.Api.Tests.Pictures;

public sealed class PngTests
{
    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(1, 1, 2)]
    [InlineData(28, 28, 0)]
    [InlineData(291, 146, 2)]
    [InlineData(1, 300, 2)]
    [InlineData(300, 1, 0)]
    public void What_is_written_can_be_read(int width, int height, byte color)
    {
        byte[] pixels = [.. Enumerable.Range(0, width * height * (color == 2 ? 3 : 1)).Select(i => (byte)(i * i / 7))];
        PngReader read = PngReader.Read(Png.Encode(width, height, (PngColor)color, pixels));
        Assert.Equal((width, height, color), (read.Width, read.Height, read.ColorType));
        Assert.Equal(pixels, read.Pixels);
        Assert.Equal(["IHDR", "IDAT", "IEND"], read.Chunks);
    }

    // From Python 3.11: zlib.crc32(b"123456789"), zlib.crc32(b"IEND"), zlib.crc32(b"").
    [Theory]
    [InlineData("123456789", 0xCBF43926)]
    [InlineData("IEND", 0xAE426082)]
    [InlineData("", 0)]
    public void The_checksum_is_that_of_zlib(string text, uint expected)
    {
        byte[] data = System.Text.Encoding.ASCII.GetBytes(text);
        for (int cut = 0; cut <= data.Length; cut++)
            Assert.Equal(expected, Crc32.Of(data.AsSpan(0, cut), data.AsSpan(cut)));
    }

    [Theory]
    [InlineData(2, 2, 0, 5)]
    [InlineData(2, 2, 2, 4)]
    public void Pixels_must_fill_the_picture(int width, int height, byte color, int bytes) =>
        Assert.Throws<ArgumentException>(() => Png.Encode(width, height, (PngColor)color, new byte[bytes]));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(-1, -1)]
    public void A_picture_has_a_pixel(int width, int height) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Png.Encode(width, height, PngColor.Gray, new byte[1]));
}
