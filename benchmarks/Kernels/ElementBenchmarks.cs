using System.Numerics;
using BenchmarkDotNet.Attributes;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Benchmarks.Kernels;

/// <summary>What goes element by element, and the reductions, for every implementation that this processor runs.</summary>
[GenericTypeArguments(typeof(float))]
[GenericTypeArguments(typeof(double))]
public class ElementBenchmarks<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private T[] _x = [];
    private T[] _y = [];
    private T[] _target = [];
    private T[] _negative = [];
    private T _scale = T.One;
    private IKernels<T> _kernels = new ReferenceKernels<T>();

    public IEnumerable<string> Implementations => KernelCatalog.All<T>().Select(s => s.Name);

    /// <summary>A batch's units and logits, a block of evaluation's, and the first layer's weights.</summary>
    public IEnumerable<(int Rows, int Columns)> Sizes => Draws.OnlyFirst<(int, int)>([(100, 100), (100, 10), (240, 100), (240, 10), (784, 100)]);

    [ParamsSource(nameof(Implementations))]
    public string Kernels { get; set; } = "";

    [ParamsSource(nameof(Sizes))]
    public (int Rows, int Columns) Size { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        NumPyRandom random = new(0);
        _kernels = KernelCatalog.All<T>().Single(s => s.Name == Kernels).Kernels;
        _x = Draws.Normal<T>(random, Size.Rows * Size.Columns);
        _y = Draws.Normal<T>(random, _x.Length);
        _target = new T[_x.Length];
        _negative = [.. _x.Select(x => -T.Abs(x))];
        _scale = T.CreateTruncating(-0.01);
    }

    [Benchmark]
    public void SumRows() => _kernels.SumRows(_x, Size.Rows, Size.Columns, _target);

    [Benchmark]
    public void Relu() => _kernels.Relu(_x, _target);

    [Benchmark]
    public void ReluGradient() => _kernels.ReluGradient(_x, _y, _target);

    [Benchmark]
    public void Multiply() => _kernels.Multiply(_x, _y, _target);

    [Benchmark]
    public void Scale() => _kernels.Scale(_x, _scale, _target);

    [Benchmark]
    public void AddScaled() => _kernels.AddScaled(_x, _scale, _target);

    [Benchmark]
    public void AddScaledSign() => _kernels.AddScaledSign(_x, _scale, _target);

    /// <summary>In place, with a copy before it: its values must stay below zero.</summary>
    [Benchmark]
    public void Exponential()
    {
        _negative.CopyTo(_target, 0);
        _kernels.Exponential(_target);
    }

    [Benchmark]
    public void Softmax() => _kernels.Softmax(_x, Size.Rows, Size.Columns, _target);

    [Benchmark]
    public double SumOfSquares() => _kernels.SumOfSquares(_x);

    [Benchmark]
    public double SumOfMagnitudes() => _kernels.SumOfMagnitudes(_x);

    [Benchmark]
    public double MaxMagnitude() => _kernels.MaxMagnitude(_x);
}
