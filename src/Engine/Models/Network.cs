using System.Collections.Immutable;
using System.Numerics;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Layers;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.Models;

/// <summary>Layers in a row, from pixels to logits.</summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class Network<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Of each layer: what it does of the activation above it, which is then passed over.
    private readonly ImmutableArray<Epilogue> _epilogues;

    /// <param name="layers">From the input on; each as wide below as the one before it is above.</param>
    /// <exception cref="ArgumentException">There is no layer, or two do not fit.</exception>
    public Network(IReadOnlyList<ILayer<T>> layers)
    {
        if (layers.Count == 0)
            throw new ArgumentException("A network needs a layer.", nameof(layers));
        for (int i = 1; i < layers.Count; i++)
        {
            if (layers[i].Inputs != layers[i - 1].Outputs)
                throw new ArgumentException($"Layer {i} takes {layers[i].Inputs} values, the one below gives {layers[i - 1].Outputs}.", nameof(layers));
        }

        Layers = [.. layers];
        Parameters = [.. layers.SelectMany(l => l.Parameters)];
        Statistics = [.. layers.SelectMany(l => l.Statistics)];
        DenseLayers = [.. layers.OfType<DenseLayer<T>>()];
        _epilogues = [.. layers.Zip(layers.Skip(1), EpilogueOf).Append(Epilogue.None)];
    }

    /// <summary>From the input on.</summary>
    public ImmutableArray<ILayer<T>> Layers { get; }

    /// <summary>Every trained array.</summary>
    public ImmutableArray<Parameter<T>> Parameters { get; }

    /// <summary>Every array that training changes without a gradient.</summary>
    public ImmutableArray<double[]> Statistics { get; }

    /// <summary>The layers that have a weight matrix: what penalties and constraints act on.</summary>
    public ImmutableArray<DenseLayer<T>> DenseLayers { get; }

    /// <summary>Width of the input.</summary>
    public int Inputs => Layers[0].Inputs;

    /// <summary>Number of classes.</summary>
    public int Outputs => Layers[^1].Outputs;

    /// <summary>Takes the weights, biases and statistics of another network.</summary>
    /// <param name="other">One of the same shape.</param>
    public void CopyFrom(Network<T> other)
    {
        for (int i = 0; i < Parameters.Length; i++)
            other.Parameters[i].Values.CopyTo(Parameters[i].Values, 0);
        for (int i = 0; i < Statistics.Length; i++)
            other.Statistics[i].CopyTo(Statistics[i], 0);
    }

    /// <summary>Prepares for evaluation with parameters that no longer change, or not before it is called again.</summary>
    /// <param name="kernels">Those that will evaluate.</param>
    public void Freeze(IKernels<T> kernels)
    {
        if (Layers[0] is ISparseInputLayer<T> sparse)
            sparse.FreezeForSparse(kernels);
        else
            Layers[0].Freeze(kernels);
        foreach (ILayer<T> layer in Layers.Skip(1))
            layer.Freeze(kernels);
    }

    /// <summary>Evaluation mode. Changes nothing but the buffers.</summary>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="x">Examples, at most as many as the buffers take.</param>
    /// <param name="buffers">One set a thread.</param>
    /// <returns>Logits, rows × outputs, within the buffers.</returns>
    public Span<T> Infer(IKernels<T> kernels, SparseBlock<T> x, InferenceBuffers<T> buffers)
    {
        Span<T> y = default;
        for (int i = 0, step = 0; i < Layers.Length; i += _epilogues[i] == Epilogue.None ? 1 : 2, step++)
        {
            ReadOnlySpan<T> below = y;
            y = buffers[step].AsSpan(0, x.Rows * Layers[i].Outputs);
            if (i == 0 && Layers[0] is ISparseInputLayer<T> sparse)
                sparse.Infer(kernels, x.Sparse, _epilogues[0], y);
            else if (Layers[i] is DenseLayer<T> dense)
                dense.Infer(kernels, below, x.Rows, _epilogues[i], y);
            else
                Layers[i].Infer(kernels, i == 0 ? x.Dense : below, x.Rows, y);
        }

        return y;
    }

    /// <summary>Evaluation mode with units dropped at random (<see cref="ILayer{T}.Sample"/>).</summary>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="x">Examples, at most as many as the buffers take.</param>
    /// <param name="random">The stream that masks are drawn from.</param>
    /// <param name="buffers">One set a thread.</param>
    /// <returns>Logits, rows × outputs, within the buffers.</returns>
    public Span<T> Sample(IKernels<T> kernels, SparseBlock<T> x, NumPyRandom random, InferenceBuffers<T> buffers)
    {
        ReadOnlySpan<T> below = x.Dense;
        Span<T> y = default;
        for (int i = 0; i < Layers.Length; i++)
        {
            y = buffers[i].AsSpan(0, x.Rows * Layers[i].Outputs);
            Layers[i].Sample(kernels, below, x.Rows, random, y);
            below = y;
        }

        return y;
    }

    private static Epilogue EpilogueOf(ILayer<T> layer, ILayer<T> above) =>
        layer is DenseLayer<T> && above is ActivationLayer<T> activation ? activation.Epilogue : Epilogue.None;
}
