using System.Numerics;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Layers;

namespace OverfitWeb.Engine.Models;

/// <summary>Runs one batch through a network in training mode, there and back, and keeps the activations in between.</summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class BackpropagationPass<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Network<T> _network;
    private readonly IKernels<T> _kernels;
    private readonly int _rows;
    private readonly T[][] _activations;
    private readonly T[] _upper;
    private readonly T[] _lower;

    /// <param name="network">The network.</param>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="rows">Examples a batch.</param>
    public BackpropagationPass(Network<T> network, IKernels<T> kernels, int rows)
    {
        _network = network;
        _kernels = kernels;
        _rows = rows;
        _activations = [.. network.Layers.Select(l => new T[checked(rows * l.Outputs)])];
        int width = network.Layers.Max(l => l.Outputs);
        _upper = new T[checked(rows * width)];
        _lower = new T[_upper.Length];
    }

    /// <summary>Training-mode forward pass.</summary>
    /// <param name="x">The batch.</param>
    /// <returns>Logits, rows × classes.</returns>
    public ReadOnlySpan<T> Forward(SparseBlock<T> x)
    {
        if (_network.Layers[0] is ISparseInputLayer<T> sparse)
            sparse.Infer(_kernels, x.Sparse, Epilogue.None, _activations[0]);
        else
            _network.Layers[0].Forward(_kernels, x.Dense, _rows, _activations[0]);
        for (int i = 1; i < _activations.Length; i++)
            _network.Layers[i].Forward(_kernels, _activations[i - 1], _rows, _activations[i]);
        return _activations[^1];
    }

    /// <summary>Writes the gradient of every parameter; follows <see cref="Forward"/> on the same batch.</summary>
    /// <param name="x">The batch.</param>
    /// <param name="dLogits">Derivative of the loss by the logits, rows × classes.</param>
    public void Backward(SparseBlock<T> x, ReadOnlySpan<T> dLogits)
    {
        ReadOnlySpan<T> dy = dLogits;
        T[] free = _lower;
        T[] used = _upper;
        for (int i = _activations.Length - 1; i > 0; i--)
        {
            ILayer<T> layer = _network.Layers[i];
            Span<T> dx = free.AsSpan(0, _rows * layer.Inputs);
            layer.Backward(_kernels, _activations[i - 1], _activations[i], dy, _rows, dx);
            dy = dx;
            (free, used) = (used, free);
        }

        if (_network.Layers[0] is ISparseInputLayer<T> sparse)
            sparse.Backward(_kernels, x.Sparse, dy);
        else
            _network.Layers[0].Backward(_kernels, x.Dense, _activations[0], dy, _rows, []);
    }
}
