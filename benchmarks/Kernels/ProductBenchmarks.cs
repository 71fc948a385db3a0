using BenchmarkDotNet.Attributes;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Benchmarks.Kernels;

/// <summary>The three products of a dense layer, in the document's shapes, for every implementation that this processor runs.</summary>
[GenericTypeArguments(typeof(float))]
[GenericTypeArguments(typeof(double))]
public class ProductBenchmarks<T>
    where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
{
    private T[] _x = [];
    private T[] _weights = [];
    private T[] _bias = [];
    private T[] _dy = [];
    private T[] _target = [];
    private IKernels<T> _kernels = new ReferenceKernels<T>();

    public IEnumerable<string> Implementations => KernelCatalog.All<T>().Select(s => s.Name);

    public IEnumerable<Shape> Shapes => [new(100, 784, 100), new(100, 100, 100), new(240, 784, 100), new(240, 100, 100), new(240, 100, 10)];

    [ParamsSource(nameof(Implementations))]
    public string Kernels { get; set; } = "";

    [ParamsSource(nameof(Shapes))]
    public Shape Shape { get; set; } = new(1, 1, 1);

    [GlobalSetup]
    public void Draw()
    {
        NumPyRandom random = new(0);
        _kernels = KernelCatalog.All<T>().Single(s => s.Name == Kernels).Kernels;
        _x = Normal(random, Shape.Rows * Shape.Inputs);
        _weights = Normal(random, Shape.Inputs * Shape.Outputs);
        _bias = Normal(random, Shape.Outputs);
        _dy = Normal(random, Shape.Rows * Shape.Outputs);
        _target = new T[Math.Max(Math.Max(_x.Length, _weights.Length), _dy.Length)];
    }

    [Benchmark]
    public void Affine() => _kernels.Affine(_x, _weights, _bias, Shape.Rows, Shape.Inputs, Shape.Outputs, _target);

    [Benchmark]
    public void AffineWeightGradient() => _kernels.AffineWeightGradient(_x, _dy, Shape.Rows, Shape.Inputs, Shape.Outputs, _target);

    [Benchmark]
    public void AffineInputGradient() => _kernels.AffineInputGradient(_dy, _weights, Shape.Rows, Shape.Inputs, Shape.Outputs, _target);

    private static T[] Normal(NumPyRandom random, int length)
    {
        T[] values = new T[length];
        for (int i = 0; i < length; i++)
            values[i] = T.CreateTruncating(random.NextGaussian());
        return values;
    }
}
