namespace OverfitWeb.Engine.Analysis;

/// <summary>Coloured pixels.</summary>
/// <param name="Width">Pixels a row.</param>
/// <param name="Height">Rows, from the top down.</param>
/// <param name="Rgb">Red, green and blue of each pixel (sRGB), row-major: 3 · width · height bytes.</param>
public sealed record Picture(int Width, int Height, byte[] Rgb);
