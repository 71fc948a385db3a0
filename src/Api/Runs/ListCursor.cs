using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace OverfitWeb.Api.Runs;

/// <summary>The last run of a page: time, and id where times are equal. Opaque to clients.</summary>
internal sealed record ListCursor(DateTimeOffset CreatedAt, Guid Id)
{
    private const int Length = 8 + 16;

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, CreatedAt.ToUnixTimeMilliseconds());
        Id.TryWriteBytes(bytes[8..]);
        return Base64Url.EncodeToString(bytes);
    }

    public static bool TryParse(string text, [NotNullWhen(true)] out ListCursor? cursor)
    {
        cursor = null;
        Span<byte> bytes = stackalloc byte[Length];
        if (!Base64Url.IsValid(text, out int length) || length != Length || !Base64Url.TryDecodeFromChars(text, bytes, out _))
            return false;
        long milliseconds = BinaryPrimitives.ReadInt64BigEndian(bytes);
        if (milliseconds < 0 || milliseconds > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
            return false;
        cursor = new(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), new(bytes[8..]));
        return true;
    }
}
