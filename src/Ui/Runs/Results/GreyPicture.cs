using System.Buffers.Binary;

namespace OverfitWeb.Ui.Runs.Results;

/// <summary>Grey values as a picture that an <c>img</c> element takes.</summary>
public static class GreyPicture
{
    private const int HeaderSize = 54;
    private const int PaletteSize = 256 * 4;

    /// <summary>A data address of a Windows bitmap (BITMAPINFOHEADER, 8 bits with a grey palette).</summary>
    /// <param name="pixels">side × side values, 0 black … 255 white, row by row from the top.</param>
    /// <param name="side">Rows and columns.</param>
    public static string Address(ReadOnlySpan<byte> pixels, int side)
    {
        int stride = (side + 3) / 4 * 4;
        byte[] file = new byte[HeaderSize + PaletteSize + (stride * side)];
        "BM"u8.CopyTo(file);
        Write(2, file.Length);
        Write(10, HeaderSize + PaletteSize);
        Write(14, 40);
        Write(18, side);
        Write(22, side);
        file[26] = 1;
        file[28] = 8;
        for (int grey = 0; grey < 256; grey++)
            file.AsSpan(HeaderSize + (4 * grey), 3).Fill((byte)grey);
        for (int row = 0; row < side; row++)
            pixels.Slice((side - 1 - row) * side, side).CopyTo(file.AsSpan(HeaderSize + PaletteSize + (row * stride)));
        return "data:image/bmp;base64," + Convert.ToBase64String(file);

        void Write(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
    }
}
