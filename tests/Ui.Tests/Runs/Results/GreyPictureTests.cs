using System.Buffers.Binary;
using OverfitWeb.Ui.Runs.Results;

namespace OverfitWeb.Ui.Tests.Runs.Results;

public sealed class GreyPictureTests
{
    /// <summary>Laid out as Microsoft's BITMAPINFOHEADER says: rows from the bottom, padded to four bytes.</summary>
    [Fact]
    public void Rows_stand_upside_down_and_padded()
    {
        const string prefix = "data:image/bmp;base64,";

        string address = GreyPicture.Address([1, 2, 3, 4, 5, 6, 7, 8, 9], 3);

        Assert.StartsWith(prefix, address, StringComparison.Ordinal);
        byte[] file = Convert.FromBase64String(address[prefix.Length..]);
        int start = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(10));
        Assert.Equal("BM"u8, file.AsSpan(0, 2));
        Assert.Equal(file.Length, BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(2)));
        Assert.Equal([7, 8, 9, 0, 4, 5, 6, 0, 1, 2, 3, 0], file[start..]);
        Assert.Equal([128, 128, 128, 0], file[(54 + (4 * 128))..][..4]);
    }
}
