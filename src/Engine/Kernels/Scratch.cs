using System.Numerics;

namespace OverfitWeb.Engine.Kernels;

/// <summary>Room of a thread for a packed panel, an initial row and rows that are wider than their columns, kept from call to call so that nothing is allocated once it is warm. It holds what the last caller left.</summary>
/// <typeparam name="T">float or double.</typeparam>
internal static class Scratch<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [ThreadStatic]
    private static AlignedBuffer<T>? s_packed;

    [ThreadStatic]
    private static T[]? s_initial;

    [ThreadStatic]
    private static T[]? s_wide;

    /// <summary>So many values, of which the first begins a cache line.</summary>
    public static Span<T> Packed(int size)
    {
        if (s_packed is null || s_packed.Values.Length < size)
            s_packed = new(size);
        return s_packed.Values[..size];
    }

    /// <summary>columns.</summary>
    public static Span<T> Initial(int columns) => Room(ref s_initial, columns);

    /// <summary>So many values.</summary>
    public static Span<T> Wide(int size) => Room(ref s_wide, size);

    private static Span<T> Room(ref T[]? room, int size)
    {
        if (room is null || room.Length < size)
            room = GC.AllocateUninitializedArray<T>(size);
        return room.AsSpan(0, size);
    }
}
