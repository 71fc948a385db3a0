using System.Numerics;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Models;

/// <summary>Gathers the answers of several networks to one block of images: averaged probabilities and votes.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <param name="maxRows">Most images a block.</param>
/// <param name="classes">Number of classes.</param>
internal sealed class BlockAverage<T>(int maxRows, int classes)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _sum = new T[maxRows * classes];
    private readonly int[] _votes = new int[maxRows * classes];
    private int _networks;

    /// <summary>Begins a block.</summary>
    public void Clear()
    {
        Array.Clear(_sum);
        Array.Clear(_votes);
        _networks = 0;
    }

    /// <summary>Adds a network's probabilities, rows × classes.</summary>
    public void Add(IKernels<T> kernels, ReadOnlySpan<T> probabilities)
    {
        kernels.AddScaled(probabilities, T.One, _sum.AsSpan(0, probabilities.Length));
        for (int row = 0; row < probabilities.Length; row += classes)
            _votes[row + Decision.Of(probabilities.Slice(row, classes))]++;
        _networks++;
    }

    /// <summary>Sum / networks, rows × classes; follows the last <see cref="Add"/>.</summary>
    public ReadOnlySpan<T> Average(IKernels<T> kernels, int rows)
    {
        Span<T> average = _sum.AsSpan(0, rows * classes);
        kernels.Scale(average, T.One / T.CreateChecked(_networks), average);
        return average;
    }

    /// <summary>Images whose label has the most votes; follows <see cref="Average"/>, which breaks ties.</summary>
    public int CountMajority(ReadOnlySpan<byte> labels)
    {
        int correct = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            if (Decision.ByVotes<T>(_votes.AsSpan(i * classes, classes), _sum.AsSpan(i * classes, classes)) == labels[i])
                correct++;
        }

        return correct;
    }
}
