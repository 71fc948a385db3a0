using System.Numerics;

namespace OverfitWeb.Engine.Data;

/// <summary>Images as numbers 0 … 1. A pixel is byte / 255 in single precision, whatever T is, as the book's loader has it.</summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class ImageMatrix<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _pixels;

    /// <param name="images">The images.</param>
    public ImageMatrix(ImageSet images)
    {
        Images = images;
        _pixels = new T[images.Pixels.Length];
        Span<T> values = stackalloc T[256];
        for (int i = 0; i < values.Length; i++)
            values[i] = T.CreateTruncating(i / 255f);
        ReadOnlySpan<byte> bytes = images.Pixels.Span;
        for (int i = 0; i < bytes.Length; i++)
            _pixels[i] = values[bytes[i]];
    }

    /// <summary>Where they come from.</summary>
    public ImageSet Images { get; }

    /// <summary>Number of images.</summary>
    public int Count => Images.Count;

    /// <summary>Images <paramref name="start"/> … <paramref name="start"/> + <paramref name="count"/> − 1: count × pixels.</summary>
    public ReadOnlySpan<T> Rows(int start, int count) =>
        _pixels.AsSpan(start * Images.PixelsPerImage, count * Images.PixelsPerImage);

    /// <summary>Labels of the same images.</summary>
    public ReadOnlySpan<byte> Labels(int start, int count) => Images.Labels.Span.Slice(start, count);
}
