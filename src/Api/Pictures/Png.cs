using System.Buffers.Binary;
using System.IO.Compression;

namespace OverfitWeb.Api.Pictures;

/// <summary>
/// Writes PNG files, eight bits a channel, rows unfiltered: all that pictures of weights need (Portable Network Graphics,
/// W3C Recommendation, third edition, sections 5 and 9 to 11).
/// </summary>
internal static class Png
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The file.</summary>
    /// <param name="width">Pixels a row, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <param name="color">What a pixel's bytes are.</param>
    /// <param name="pixels">Row-major from the top, no padding.</param>
    /// <exception cref="ArgumentException">The sizes do not fit the pixels.</exception>
    public static byte[] Encode(int width, int height, PngColor color, ReadOnlySpan<byte> pixels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        int channels = color == PngColor.Rgb ? 3 : 1;
        if ((Int128)width * height * channels != pixels.Length)
            throw new ArgumentException($"{pixels.Length} bytes are no {width} × {height} picture of {channels} bytes a pixel.", nameof(pixels));

        using MemoryStream file = new();
        file.Write(Signature);
        WriteChunk(file, "IHDR"u8, Header(width, height, color));
        WriteChunk(file, "IDAT"u8, Compress(pixels, width * channels));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>Size, then bit depth 8, kind of colour, and the only compression, filter method and (no) interlacing there is.</summary>
    private static byte[] Header(int width, int height, PngColor color)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = (byte)color;
        return header;
    }

    /// <summary>Each row behind its filter type, 0 for none: weights look like noise, and no filter makes noise smaller.</summary>
    private static byte[] Compress(ReadOnlySpan<byte> pixels, int stride)
    {
        using MemoryStream compressed = new();
        using (ZLibStream zlib = new(compressed, CompressionLevel.Optimal))
        {
            for (int start = 0; start < pixels.Length; start += stride)
            {
                zlib.WriteByte(0);
                zlib.Write(pixels.Slice(start, stride));
            }
        }

        return compressed.ToArray();
    }

    /// <summary>Length, name, data, and the checksum of name and data.</summary>
    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(name);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(name, data));
        file.Write(number);
    }
}
