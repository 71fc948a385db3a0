using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.State;

/// <summary>
/// Reads what a <see cref="StateWriter"/> wrote. Arrays are read into the place where they belong, never into one of a
/// length that the file names, so a foreign file cannot ask for memory.
/// </summary>
/// <param name="stream">The bytes.</param>
public sealed class StateReader(Stream stream)
{
    private const int LongestText = 1024;

    /// <summary>How the training differs from the one that was saved; null if it is the same, and then every difference is an error.</summary>
    public StateChange? Change { get; set; }

    /// <summary>Reads a whole number.</summary>
    public int ReadInt32()
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        Fill(bytes);
        return BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    /// <summary>Reads a long whole number.</summary>
    public long ReadInt64()
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        Fill(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }

    /// <summary>Reads a number.</summary>
    public double ReadDouble() => BitConverter.Int64BitsToDouble(ReadInt64());

    /// <summary>Reads yes or no.</summary>
    public bool ReadBoolean() => ReadInt32() != 0;

    /// <summary>Reads a text of at most 1,024 bytes.</summary>
    public string ReadString()
    {
        int length = ReadInt32();
        if (length is < 0 or > LongestText)
            throw DoesNotFit(string.Create(CultureInfo.InvariantCulture, $"A text of {length} bytes is none of a checkpoint's."));
        Span<byte> bytes = stackalloc byte[length];
        Fill(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>Reads an array that must be as long as <paramref name="destination"/>.</summary>
    public void ReadInto<T>(Span<T> destination)
        where T : unmanaged
    {
        Expect(destination.Length, "values in an array");
        const int Piece = 1 << 20;
        for (int start = 0; start < destination.Length; start += Piece)
            Fill(MemoryMarshal.AsBytes(destination.Slice(start, Math.Min(Piece, destination.Length - start))));
    }

    /// <summary>Reads where a random stream stands.</summary>
    public NumPyRandomState ReadRandom()
    {
        uint[] key = new uint[Mt19937.Length];
        ReadInto(key.AsSpan());
        int position = ReadInt32();
        if (position is < 0 or > Mt19937.Length)
            throw DoesNotFit(string.Create(CultureInfo.InvariantCulture, $"A random stream cannot stand at {position}."));
        bool hasSpare = ReadBoolean();
        double spare = ReadDouble();
        return new NumPyRandomState(key, position, hasSpare ? spare : null);
    }

    /// <summary>Reads a number that must be <paramref name="expected"/>.</summary>
    public void Expect(int expected, string what)
    {
        if (ReadInt32() is int found && found != expected)
            throw DoesNotFit(string.Create(CultureInfo.InvariantCulture, $"The checkpoint has {found} {what}, this training {expected}."));
    }

    /// <summary>Reads a text that must be <paramref name="expected"/>.</summary>
    public void Expect(string expected, string what)
    {
        if (ReadString() is string found && found != expected)
            throw DoesNotFit($"The checkpoint's {what} is '{found}', this training's '{expected}'.");
    }

    private static CheckpointException DoesNotFit(string message) => new(CheckpointFault.DoesNotFit, message);

    private void Fill(Span<byte> bytes)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            throw new CheckpointException(CheckpointFault.DoesNotFit, "The checkpoint holds less than this training needs.");
    }
}
