using System.Numerics;
using BenchmarkDotNet.Attributes;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Benchmarks.Kernels;

/// <summary>The products of a dense layer, for every implementation that this processor runs.</summary>
[GenericTypeArguments(typeof(float))]
[GenericTypeArguments(typeof(double))]
public class ProductBenchmarks<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private T[] _x = [];
    private T[] _weights = [];
    private T[] _packed = [];
    private AlignedBuffer<T> _packedForSparse = new(0);
    private T[] _bias = [];
    private T[] _dy = [];
    private T[] _target = [];
    private SparseBlock<T> _sparse = new(1);
    private IKernels<T> _kernels = new ReferenceKernels<T>();

    public IEnumerable<string> Implementations => KernelCatalog.All<T>().Select(s => s.Name);

    public IEnumerable<Shape> Shapes => Shape.All;

    [ParamsSource(nameof(Implementations))]
    public string Kernels { get; set; } = "";

    [ParamsSource(nameof(Shapes))]
    public Shape Shape { get; set; } = new(1, 1, 1);

    [GlobalSetup]
    public void Draw()
    {
        NumPyRandom random = new(0);
        _kernels = KernelCatalog.All<T>().Single(s => s.Name == Kernels).Kernels;
        _x = Draws.Pixels<T>(random, Shape.Rows * Shape.Inputs);
        _sparse = new SparseBlock<T>(Shape.Inputs);
        _sparse.Compress(_x, Shape.Rows);
        _weights = Draws.Normal<T>(random, Shape.Inputs * Shape.Outputs);
        _packed = new T[_kernels.PackedLength(Shape.Inputs, Shape.Outputs)];
        _kernels.Pack(_weights, Shape.Inputs, Shape.Outputs, _packed);
        _packedForSparse = new AlignedBuffer<T>(_kernels.SparsePackedLength(Shape.Inputs, Shape.Outputs));
        _kernels.PackForSparse(_weights, Shape.Inputs, Shape.Outputs, _packedForSparse.Values);
        _bias = Draws.Normal<T>(random, Shape.Outputs);
        _dy = Draws.Normal<T>(random, Shape.Rows * Shape.Outputs);
        _target = new T[Math.Max(Math.Max(_x.Length, _weights.Length), _dy.Length)];
    }

    [Benchmark]
    public void Affine() => _kernels.Affine(_x, _weights, _bias, Shape.Rows, Shape.Inputs, Shape.Outputs, _target);

    [Benchmark]
    public void Pack() => _kernels.Pack(_weights, Shape.Inputs, Shape.Outputs, _packed);

    [Benchmark]
    public void AffinePacked() => _kernels.AffinePacked(_x, _packed, _bias, Shape.Rows, Shape.Inputs, Shape.Outputs, Epilogue.None, _target);

    [Benchmark]
    public void AffineSparse() => _kernels.AffineSparse(_sparse.Sparse, _weights, _bias, Shape.Outputs, _target);

    [Benchmark]
    public void PackForSparse() => _kernels.PackForSparse(_weights, Shape.Inputs, Shape.Outputs, _packedForSparse.Values);

    [Benchmark]
    public void AffineSparsePacked() =>
        _kernels.AffineSparsePacked(_sparse.Sparse, _packedForSparse.Values, _bias, Shape.Inputs, Shape.Outputs, Epilogue.Relu, _target);

    [Benchmark]
    public void AffineWeightGradient() => _kernels.AffineWeightGradient(_x, _dy, Shape.Rows, Shape.Inputs, Shape.Outputs, _target);

    [Benchmark]
    public void AffineWeightGradientSparse() =>
        _kernels.AffineWeightGradientSparse(_sparse.Sparse, _dy, Shape.Outputs, _target.AsSpan(0, Shape.Inputs * Shape.Outputs));

    [Benchmark]
    public void AffineInputGradient() => _kernels.AffineInputGradient(_dy, _weights, Shape.Rows, Shape.Inputs, Shape.Outputs, _target);
}
