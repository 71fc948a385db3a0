using System.Numerics;

namespace OverfitWeb.Engine.Kernels;

/// <summary>Room for a packed factor and an initial row, one a thread, kept from call to call so that nothing is allocated once it is warm.</summary>
/// <typeparam name="T">float or double.</typeparam>
internal readonly ref struct Scratch<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [ThreadStatic]
    private static T[]? s_packed;

    [ThreadStatic]
    private static T[]? s_initial;

    private Scratch(Span<T> packed, Span<T> initial)
    {
        Packed = packed;
        Initial = initial;
    }

    /// <summary>depth × columns; holds what the last caller left.</summary>
    public Span<T> Packed { get; }

    /// <summary>columns; holds what the last caller left.</summary>
    public Span<T> Initial { get; }

    /// <summary>The calling thread's room.</summary>
    public static Scratch<T> For(int depth, int columns)
    {
        int size = checked(depth * columns);
        if (s_packed is null || s_packed.Length < size)
            s_packed = GC.AllocateUninitializedArray<T>(size);
        if (s_initial is null || s_initial.Length < columns)
            s_initial = GC.AllocateUninitializedArray<T>(columns);
        return new Scratch<T>(s_packed.AsSpan(0, size), s_initial.AsSpan(0, columns));
    }
}
