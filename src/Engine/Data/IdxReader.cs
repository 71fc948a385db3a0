using System.Buffers.Binary;

namespace OverfitWeb.Engine.Data;

/// <summary>
/// Reads the IDX format: two zero bytes, a type byte (8 for unsigned bytes), the number of dimensions, each dimension as a
/// big-endian 32-bit number, then the values in row-major order.
/// </summary>
public static class IdxReader
{
    private const byte UnsignedByte = 8;

    /// <summary>Bytes of a file of unsigned bytes with these dimensions.</summary>
    public static int Length(params ReadOnlySpan<int> dimensions)
    {
        int values = 1;
        foreach (int dimension in dimensions)
            values = checked(values * dimension);
        return 4 + (4 * dimensions.Length) + values;
    }

    /// <summary>The values of a file of unsigned bytes.</summary>
    /// <param name="file">The file, whole.</param>
    /// <param name="name">Its name, for the message of an error.</param>
    /// <param name="dimensions">The dimensions that it must have.</param>
    /// <returns>The values, without the header; shares memory with <paramref name="file"/>.</returns>
    /// <exception cref="DatasetException">It is not an IDX file of bytes with these dimensions.</exception>
    public static ReadOnlyMemory<byte> Read(ReadOnlyMemory<byte> file, string name, params ReadOnlySpan<int> dimensions)
    {
        ReadOnlySpan<byte> bytes = file.Span;
        int header = 4 + 4 * dimensions.Length;
        if (bytes.Length < header)
            throw new DatasetException($"'{name}' is too short for an IDX file: {bytes.Length} bytes.");
        if (bytes[0] != 0 || bytes[1] != 0 || bytes[2] != UnsignedByte || bytes[3] != dimensions.Length)
            throw new DatasetException($"'{name}' does not start like an IDX file of unsigned bytes with {dimensions.Length} dimensions.");

        long length = 1;
        for (int i = 0; i < dimensions.Length; i++)
        {
            uint dimension = BinaryPrimitives.ReadUInt32BigEndian(bytes[(4 + 4 * i)..]);
            if (dimension != dimensions[i])
                throw new DatasetException($"Dimension {i} of '{name}' is {dimension}, expected {dimensions[i]}.");
            length *= dimension;
        }

        if (bytes.Length != header + length)
            throw new DatasetException($"'{name}' holds {bytes.Length - header} values, its header says {length}.");
        return file[header..];
    }
}
