using System.Numerics;
using OverfitWeb.Engine.State;

namespace OverfitWeb.Engine.Layers;

/// <summary>One trained array with what the optimiser needs beside it.</summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class Parameter<T> : IStateful
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private T[][] _slots = [];

    /// <param name="rows">Rows; 1 for a bias.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="isWeight">Whether it is a weight matrix: what penalties, constraints and decay act on.</param>
    public Parameter(int rows, int columns, bool isWeight)
    {
        IsWeight = isWeight;
        Rows = rows;
        Columns = columns;
        Values = new T[checked(rows * columns)];
    }

    /// <summary>Rows.</summary>
    public int Rows { get; }

    /// <summary>Columns.</summary>
    public int Columns { get; }

    /// <summary>Whether it is a weight matrix: what penalties, constraints and decay act on.</summary>
    public bool IsWeight { get; }

    /// <summary>rows × columns, row-major.</summary>
    public T[] Values { get; }

    /// <summary>Derivative of the loss by each value. Made when it is first asked for: a snapshot is never trained.</summary>
    public T[] Gradient => field ??= new T[Values.Length];

    /// <summary>Buffers of the optimiser, each of the size of <see cref="Values"/>.</summary>
    public ReadOnlySpan<T[]> Slots => _slots;

    /// <summary>Gives the optimiser its buffers, all zero.</summary>
    public void AllocateSlots(int count)
    {
        _slots = new T[count][];
        for (int i = 0; i < count; i++)
            _slots[i] = new T[Values.Length];
    }

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        writer.Write(Values.AsSpan());
        writer.Write(_slots.Length);
        foreach (T[] slot in _slots)
            writer.Write(slot.AsSpan());
    }

    /// <inheritdoc/>
    public void Load(StateReader reader)
    {
        reader.ReadInto(Values.AsSpan());
        if (reader.Change is { KeepsOptimizer: false })
        {
            Skip(reader);
            return;
        }

        reader.Expect(_slots.Length, "buffers of the optimiser");
        foreach (T[] slot in _slots)
            reader.ReadInto(slot.AsSpan());
    }

    private void Skip(StateReader reader)
    {
        T[] other = new T[Values.Length];
        for (int left = reader.ReadInt32(); left > 0; left--)
            reader.ReadInto(other.AsSpan());
    }
}
