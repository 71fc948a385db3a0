using System.Numerics;
using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Kernels;

/// <summary>Values that begin a cache line (64 bytes): of those that are read a vector at a time from the start, no vector straddles two lines.</summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class AlignedBuffer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int AlignmentBytes = 64;

    private readonly T[] _array;
    private readonly int _offset;
    private readonly int _length;

    /// <param name="length">Number of values, zero at first.</param>
    public unsafe AlignedBuffer(int length)
    {
        // Pinned, for the collector must not move it from there.
        _array = GC.AllocateArray<T>(checked(length + (AlignmentBytes / sizeof(T))), pinned: true);
        nint address = (nint)Unsafe.AsPointer(ref _array[0]);
        _offset = (int)((AlignmentBytes - (address % AlignmentBytes)) % AlignmentBytes / sizeof(T));
        _length = length;
    }

    /// <summary>The values.</summary>
    public Span<T> Values => _array.AsSpan(_offset, _length);
}
