namespace OverfitWeb.Engine.Data;

/// <summary>Labelled grey images, one byte a pixel.</summary>
public sealed class ImageSet
{
    /// <param name="pixels">Count × pixelsPerImage, row-major.</param>
    /// <param name="labels">One class number (0 … classes − 1) an image.</param>
    /// <param name="pixelsPerImage">Pixels of one image.</param>
    /// <param name="classes">Number of classes.</param>
    /// <exception cref="ArgumentException">Pixels and labels do not belong to the same number of images, or there is none.</exception>
    public ImageSet(ReadOnlyMemory<byte> pixels, ReadOnlyMemory<byte> labels, int pixelsPerImage, int classes)
    {
        if (labels.IsEmpty || (long)labels.Length * pixelsPerImage != pixels.Length)
            throw new ArgumentException($"{pixels.Length} pixels do not make {labels.Length} images of {pixelsPerImage}.", nameof(pixels));
        Pixels = pixels;
        Labels = labels;
        PixelsPerImage = pixelsPerImage;
        Classes = classes;
    }

    /// <summary>Grey values 0 … 255, image after image.</summary>
    public ReadOnlyMemory<byte> Pixels { get; }

    /// <summary>Class numbers.</summary>
    public ReadOnlyMemory<byte> Labels { get; }

    /// <summary>Pixels of one image.</summary>
    public int PixelsPerImage { get; }

    /// <summary>Pixels a row of a square image.</summary>
    /// <exception cref="InvalidOperationException">The images are not square.</exception>
    public int Side => (int)Math.Sqrt(PixelsPerImage) is int side && side * side == PixelsPerImage
        ? side
        : throw new InvalidOperationException($"{PixelsPerImage} pixels do not make a square.");

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>Number of images.</summary>
    public int Count => Labels.Length;

    /// <summary>The first <paramref name="count"/> images, without copying.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not that many.</exception>
    public ImageSet First(int count) => Slice(0, count);

    /// <summary>Images <paramref name="start"/> … <paramref name="start"/> + <paramref name="count"/> − 1, without copying.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not that many.</exception>
    public ImageSet Slice(int start, int count) => start == 0 && count == Count ? this : new(
        Pixels.Slice(checked(start * PixelsPerImage), checked(count * PixelsPerImage)),
        Labels.Slice(start, count),
        PixelsPerImage,
        Classes);

    /// <summary>The images with these numbers, copied, in this order.</summary>
    /// <param name="indices">Numbers 0 … <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such image.</exception>
    public ImageSet Pick(ReadOnlySpan<int> indices)
    {
        byte[] pixels = new byte[checked(indices.Length * PixelsPerImage)];
        byte[] labels = new byte[indices.Length];
        for (int i = 0; i < indices.Length; i++)
        {
            Pixels.Span.Slice(indices[i] * PixelsPerImage, PixelsPerImage).CopyTo(pixels.AsSpan(i * PixelsPerImage));
            labels[i] = Labels.Span[indices[i]];
        }

        return new ImageSet(pixels, labels, PixelsPerImage, Classes);
    }

    /// <summary>The same images with other labels.</summary>
    /// <exception cref="ArgumentException">There are more or fewer labels than images.</exception>
    public ImageSet WithLabels(ReadOnlyMemory<byte> labels) => new(Pixels, labels, PixelsPerImage, Classes);
}
