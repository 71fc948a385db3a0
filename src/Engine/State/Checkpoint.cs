using System.Globalization;
using System.Security.Cryptography;

namespace OverfitWeb.Engine.State;

/// <summary>
/// The envelope of every file that the engine writes:
/// <code>
/// "OVERFIT\0"          8 bytes
/// version              int32
/// header length        int32, at most <see cref="LongestHeader"/>
/// header               kind, identity (texts), payload length (int64)
/// payload
/// SHA-256              32 bytes, of everything before it
/// </code>
/// Nothing of a file is believed before its SHA-256 is right; reading takes no memory but a small buffer.
/// </summary>
public static class Checkpoint
{
    /// <summary>Version of the format.</summary>
    public const int Version = 1;

    /// <summary>Most bytes of a header.</summary>
    public const int LongestHeader = 4096;

    private const int PrefixLength = 16;

    private static ReadOnlySpan<byte> Magic => "OVERFIT\0"u8;

    /// <summary>Writes a file.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="kind">What kind of contents, such as "weights/Single".</param>
    /// <param name="identity">What it belongs to; checked when it is read. At most 1,024 bytes.</param>
    /// <param name="writePayload">Writes the contents; called twice, the first time only to learn their length.</param>
    public static void Write(Stream destination, string kind, string identity, Action<StateWriter> writePayload)
    {
        long payloadLength = LengthOf(writePayload);
        long headerLength = LengthOf(WriteHeader);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(headerLength, LongestHeader, nameof(identity));

        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Sink(Magic);
        StateWriter writer = new(Sink);
        writer.Write(Version);
        writer.Write((int)headerLength);
        WriteHeader(writer);
        writePayload(writer);
        destination.Write(hash.GetHashAndReset());

        void Sink(ReadOnlySpan<byte> bytes)
        {
            hash.AppendData(bytes);
            destination.Write(bytes);
        }

        void WriteHeader(StateWriter header)
        {
            header.Write(kind);
            header.Write(identity);
            header.Write(payloadLength);
        }
    }

    /// <summary>Checks a file from its first byte to its last, and then reads its contents.</summary>
    /// <param name="source">Seekable; read from its beginning.</param>
    /// <param name="kind">As given to <see cref="Write"/>.</param>
    /// <param name="identity">As given to <see cref="Write"/>.</param>
    /// <param name="readPayload">Reads the contents.</param>
    /// <exception cref="CheckpointException">The file is foreign, damaged, cut off or of something else.</exception>
    public static void Read(Stream source, string kind, string identity, Action<StateReader> readPayload)
    {
        source.Position = 0;
        Span<byte> prefix = stackalloc byte[PrefixLength];
        if (source.ReadAtLeast(prefix, PrefixLength, throwOnEndOfStream: false) < PrefixLength || !prefix.StartsWith(Magic))
            throw new CheckpointException(CheckpointFault.NotACheckpoint, "The file is no checkpoint: it does not begin as one.");
        source.Position = Magic.Length;
        StateReader reader = new(source);
        int version = reader.ReadInt32();
        if (version != Version)
            throw Fault(CheckpointFault.OtherVersion, $"The checkpoint is of format {version}; this engine reads format {Version}.");
        int headerLength = reader.ReadInt32();
        if (headerLength is < 0 or > LongestHeader || source.Length < PrefixLength + headerLength + SHA256.HashSizeInBytes)
            throw Fault(CheckpointFault.WrongLength, $"A header of {headerLength} bytes is none of a checkpoint of {source.Length} bytes.");

        CheckHash(source);
        source.Position = PrefixLength;
        reader.Expect(kind, "kind");
        reader.Expect(identity, "plan");
        long payloadLength = reader.ReadInt64();
        long expected = PrefixLength + headerLength + payloadLength + SHA256.HashSizeInBytes;
        if (payloadLength < 0 || source.Length != expected)
            throw Fault(CheckpointFault.WrongLength, $"The checkpoint has {source.Length} bytes, and should have {expected}.");
        readPayload(reader);
        if (source.Position != expected - SHA256.HashSizeInBytes)
            throw Fault(CheckpointFault.DoesNotFit, $"The checkpoint holds {payloadLength} bytes, more than this training needs.");
    }

    private static void CheckHash(Stream source)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        source.Position = 0;
        byte[] buffer = new byte[64 * 1024];
        for (long left = source.Length - SHA256.HashSizeInBytes; left > 0;)
        {
            int count = source.ReadAtLeast(buffer.AsSpan(0, (int)Math.Min(buffer.Length, left)), 1);
            hash.AppendData(buffer, 0, count);
            left -= count;
        }

        Span<byte> stored = stackalloc byte[SHA256.HashSizeInBytes];
        source.ReadExactly(stored);
        if (!stored.SequenceEqual(hash.GetHashAndReset()))
            throw new CheckpointException(CheckpointFault.Damaged, "The checkpoint is damaged or cut off: its SHA-256 is not that of its contents.");
    }

    private static long LengthOf(Action<StateWriter> write)
    {
        long length = 0;
        write(new StateWriter(bytes => length += bytes.Length));
        return length;
    }

    private static CheckpointException Fault(CheckpointFault fault, FormattableString message) =>
        new(fault, message.ToString(CultureInfo.InvariantCulture));
}
