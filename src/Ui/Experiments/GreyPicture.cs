using System.Buffers.Binary;

namespace OverfitWeb.Ui.Experiments;

/// <summary>Grey pixels as an address that a browser shows without asking anybody: a bitmap (BMP, 8 bits a pixel, grey palette).</summary>
public static class GreyPicture
{
    private const int Headers = 14 + 40;
    private const int Palette = 256 * 4;

    /// <summary>The address of a picture.</summary>
    /// <param name="pixels">side × side grey values, 0 black … 255 white, row by row from the top.</param>
    /// <param name="side">Rows and columns.</param>
    public static string Address(ReadOnlySpan<byte> pixels, int side)
    {
        // Rows of a bitmap are padded to four bytes and begin at the bottom.
        int stride = (side + 3) / 4 * 4;
        byte[] file = new byte[Headers + Palette + (stride * side)];
        "BM"u8.CopyTo(file);
        Write(2, file.Length);
        Write(10, Headers + Palette);
        Write(14, 40);
        Write(18, side);
        Write(22, side);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(26), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(28), 8);
        for (int grey = 0; grey < 256; grey++)
            file.AsSpan(Headers + (4 * grey), 3).Fill((byte)grey);
        for (int row = 0; row < side; row++)
            pixels.Slice(row * side, side).CopyTo(file.AsSpan(Headers + Palette + ((side - 1 - row) * stride)));
        return "data:image/bmp;base64," + Convert.ToBase64String(file);

        void Write(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
    }
}
