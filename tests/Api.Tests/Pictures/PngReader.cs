using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace OverfitWeb.Api.Tests.Pictures;

/// <summary>Reads PNG files of eight bits a channel, all five filters, every checksum bit by bit: nothing shared with the writer.</summary>
internal sealed record PngReader(int Width, int Height, byte ColorType, byte[] Pixels, IReadOnlyList<string> Chunks)
{
    public static PngReader Read(byte[] file)
    {
        Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(file, 0, 8));
        List<string> names = [];
        byte[] header = [];
        using MemoryStream data = new();
        for (int at = 8; at < file.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            string name = Encoding.ASCII.GetString(file, at + 4, 4);
            byte[] content = file[(at + 8)..(at + 8 + length)];
            Assert.Equal(Checksum(file.AsSpan(at + 4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)));
            names.Add(name);
            if (name == "IHDR")
                header = content;
            if (name == "IDAT")
                data.Write(content);
            at += 12 + length;
        }

        Assert.Equal([8, header[9], 0, 0, 0], header[8..]);
        int width = BinaryPrimitives.ReadInt32BigEndian(header);
        int height = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4));
        int channels = header[9] switch { 0 => 1, 2 => 3, _ => throw new InvalidDataException($"colour type {header[9]}") };
        return new PngReader(width, height, header[9], Unfilter(Inflate(data.ToArray()), width * channels, height, channels), names);
    }

    private static byte[] Inflate(byte[] zlib)
    {
        // The two bytes before the deflate stream, and Adler-32 behind it (RFC 1950).
        Assert.Equal(8, zlib[0] & 15);
        Assert.Equal(0, ((zlib[0] << 8) | zlib[1]) % 31);
        using DeflateStream deflate = new(new MemoryStream(zlib, 2, zlib.Length - 6), CompressionMode.Decompress);
        using MemoryStream inflated = new();
        deflate.CopyTo(inflated);
        byte[] bytes = inflated.ToArray();
        uint low = 1, high = 0;
        foreach (byte value in bytes)
        {
            low = (low + value) % 65521;
            high = (high + low) % 65521;
        }

        Assert.Equal((high << 16) | low, BinaryPrimitives.ReadUInt32BigEndian(zlib.AsSpan(zlib.Length - 4)));
        return bytes;
    }

    private static byte[] Unfilter(byte[] filtered, int stride, int height, int channels)
    {
        Assert.Equal((stride + 1) * height, filtered.Length);
        byte[] pixels = new byte[stride * height];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < stride; x++)
            {
                int left = x < channels ? 0 : pixels[(y * stride) + x - channels];
                int up = y == 0 ? 0 : pixels[((y - 1) * stride) + x];
                int corner = x < channels || y == 0 ? 0 : pixels[((y - 1) * stride) + x - channels];
                int guess = filtered[y * (stride + 1)] switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    byte other => throw new InvalidDataException($"filter {other}"),
                };
                pixels[(y * stride) + x] = (byte)(filtered[(y * (stride + 1)) + 1 + x] + guess);
            }
        }

        return pixels;
    }

    private static int Paeth(int left, int up, int corner) =>
        new[] { left, up, corner }.MinBy(candidate => Math.Abs(left + up - corner - candidate));

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in data)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
