using System.Numerics;

namespace OverfitWeb.Engine.Data;

/// <summary>Images as numbers 0 … 1. A pixel is byte / 255 in single precision, whatever T is, as the book's loader has it.</summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class ImageMatrix<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _pixels;
    private readonly bool[] _wrongLabels;

    /// <param name="images">The images.</param>
    /// <param name="wrongLabels">Whether each label was replaced by a wrong one; null where none was.</param>
    public ImageMatrix(ImageSet images, IReadOnlyList<bool>? wrongLabels = null)
    {
        Images = images;
        _wrongLabels = [.. wrongLabels ?? []];
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

    /// <summary>Whether each of the same images has a label that was replaced; empty where none was.</summary>
    public ReadOnlySpan<bool> WrongLabels(int start, int count) => _wrongLabels.Length == 0 ? [] : _wrongLabels.AsSpan(start, count);
}
