using System.Numerics;
using BenchmarkDotNet.Attributes;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Benchmarks.Random;

/// <summary>NumPy's generator: words, masks of a hidden layer's batch, normal values, batches.</summary>
[GenericTypeArguments(typeof(float))]
[GenericTypeArguments(typeof(double))]
public class RandomBenchmarks<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Values = 100 * 100;

    private readonly Mt19937 _words = new(0);
    private readonly NumPyRandom _random = new(0);
    private readonly T[] _values = new T[Values];
    private readonly int[] _batch = new int[100];

    [Benchmark(OperationsPerInvoke = Values)]
    public uint Words()
    {
        uint all = 0;
        for (int i = 0; i < Values; i++)
            all ^= _words.NextUInt32();
        return all;
    }

    [Benchmark]
    public void Mask() => _random.Mask(0.2, T.One, _values.AsSpan());

    [Benchmark(OperationsPerInvoke = Values)]
    public void Normal() => _random.FillNormal(1, _values.AsSpan());

    [Benchmark]
    public void Batch() => _random.Choice(300, _batch);
}
