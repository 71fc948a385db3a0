namespace OverfitWeb.Engine.Analysis;

/// <summary>The images of all units of the first layer in one picture: unit after unit in rows, a grey line between them.</summary>
public static class WeightMosaic
{
    private const byte LineGrey = 0x96;

    /// <summary>Draws it, one pixel a weight.</summary>
    /// <param name="images">The images.</param>
    /// <param name="columns">Images a row; null for as many as make the grid nearly square (⌈√units⌉).</param>
    /// <returns>
    /// columns · (side + 1) + 1 wide, rows · (side + 1) + 1 high. Where the last row is not full the picture stays grey.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="columns"/> is below 1.</exception>
    public static Picture Draw(FirstLayerImages images, int? columns = null)
    {
        int across = columns ?? Math.Max(1, (int)Math.Ceiling(Math.Sqrt(images.Units)));
        ArgumentOutOfRangeException.ThrowIfLessThan(across, 1, nameof(columns));
        int down = (images.Units + across - 1) / across;
        int pitch = images.Side + 1;
        int width = checked((across * pitch) + 1);
        int height = (down * pitch) + 1;
        byte[] rgb = new byte[checked(width * height * 3)];
        Array.Fill(rgb, LineGrey);

        for (int unit = 0; unit < images.Units; unit++)
        {
            ReadOnlySpan<float> image = images[unit];
            int left = (unit % across * pitch) + 1;
            int top = (unit / across * pitch) + 1;
            for (int pixel = 0; pixel < image.Length; pixel++)
            {
                int x = left + (pixel % images.Side);
                int y = top + (pixel / images.Side);
                DivergingPalette.Write(image[pixel], rgb.AsSpan(((y * width) + x) * 3, 3));
            }
        }

        return new Picture(width, height, rgb);
    }
}
