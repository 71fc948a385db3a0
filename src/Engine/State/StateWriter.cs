using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.State;

/// <summary>Takes the bytes of a checkpoint, piece by piece.</summary>
public delegate void ByteSink(ReadOnlySpan<byte> bytes);

/// <summary>Writes values one after another, little-endian, each array with its length before it.</summary>
/// <param name="sink">Takes the bytes.</param>
public sealed class StateWriter(ByteSink sink)
{
    /// <summary>Writes a whole number.</summary>
    public void Write(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        sink(bytes);
    }

    /// <summary>Writes a long whole number.</summary>
    public void Write(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        sink(bytes);
    }

    /// <summary>Writes a number with all its bits.</summary>
    public void Write(double value) => Write(BitConverter.DoubleToInt64Bits(value));

    /// <summary>Writes yes or no.</summary>
    public void Write(bool value) => Write(value ? 1 : 0);

    /// <summary>Writes a text.</summary>
    public void Write(string value) => Write(Encoding.UTF8.GetBytes(value).AsSpan());

    /// <summary>Writes an array.</summary>
    public void Write<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Write(values.Length);
        // Every machine that .NET 10 runs on is little-endian, so memory is written as it is. In pieces: the bytes of an
        // array may be more than an int can count.
        const int Piece = 1 << 20;
        for (int start = 0; start < values.Length; start += Piece)
            sink(MemoryMarshal.AsBytes(values.Slice(start, Math.Min(Piece, values.Length - start))));
    }

    /// <summary>Writes an array.</summary>
    public void Write<T>(Span<T> values)
        where T : unmanaged => Write((ReadOnlySpan<T>)values);

    /// <summary>Writes bytes as they are.</summary>
    public void WriteRaw(ReadOnlySpan<byte> bytes) => sink(bytes);

    /// <summary>Writes where a random stream stands.</summary>
    public void Write(NumPyRandomState state)
    {
        Write(state.Key.AsSpan());
        Write(state.Position);
        Write(state.SpareGaussian is not null);
        Write(state.SpareGaussian ?? 0);
    }
}
