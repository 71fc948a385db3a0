using System.Numerics;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Losses;
using OverfitWeb.Engine.Threading;

namespace OverfitWeb.Engine.Models;

/// <summary>Measures a network on a set of images, block by block, blocks shared among threads.</summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class Evaluator<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Images a block: activations stay in the second-level cache.</summary>
    private const int BlockSize = 240;

    private readonly Network<T> _network;
    private readonly IKernels<T> _kernels;
    private readonly WorkerTeam _team;
    private readonly InferenceBuffers<T>[] _buffers;
    private readonly Action<int, int> _measureBlock;
    private ImageMatrix<T>? _images;
    private CancellationToken _cancellationToken;
    private int[] _correct = [];
    private double[] _losses = [];

    /// <param name="network">The network.</param>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="team">The threads.</param>
    public Evaluator(Network<T> network, IKernels<T> kernels, WorkerTeam team)
    {
        _network = network;
        _kernels = kernels;
        _team = team;
        _buffers = new InferenceBuffers<T>[team.Size];
        for (int i = 0; i < _buffers.Length; i++)
            _buffers[i] = new InferenceBuffers<T>(network, BlockSize);
        _measureBlock = MeasureBlock;
    }

    /// <summary>Accuracy and loss in evaluation mode.</summary>
    /// <param name="images">What to measure on.</param>
    /// <param name="cancellationToken">Stops between two blocks.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Evaluation Measure(ImageMatrix<T> images, CancellationToken cancellationToken)
    {
        int blocks = (images.Count + BlockSize - 1) / BlockSize;
        if (_correct.Length < blocks)
        {
            _correct = new int[blocks];
            _losses = new double[blocks];
        }

        _images = images;
        _cancellationToken = cancellationToken;
        _team.Run(blocks, _measureBlock);

        int correct = 0;
        double loss = 0;
        for (int i = 0; i < blocks; i++)
        {
            correct += _correct[i];
            loss += _losses[i];
        }

        return new Evaluation(correct, images.Count, loss / images.Count);
    }

    private void MeasureBlock(int worker, int block)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        int start = block * BlockSize;
        int rows = Math.Min(BlockSize, _images!.Count - start);
        int classes = _network.Outputs;
        ReadOnlySpan<byte> labels = _images.Labels(start, rows);

        Span<T> logits = _network.Infer(_kernels, _images.Rows(start, rows), rows, _buffers[worker]);
        int correct = 0;
        for (int i = 0; i < rows; i++)
        {
            if (ArgMax(logits.Slice(i * classes, classes)) == labels[i])
                correct++;
        }

        _correct[block] = correct;
        _kernels.Softmax(logits, rows, classes, logits);
        _losses[block] = SoftmaxCrossEntropy.SumOfLosses<T>(logits, labels, classes);
    }

    /// <summary>Index of the first largest value; of the first NaN where there is one, as NumPy has it.</summary>
    private static int ArgMax(ReadOnlySpan<T> values)
    {
        int best = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (T.IsNaN(values[i]))
                return i;
            if (values[i] > values[best])
                best = i;
        }

        return best;
    }
}
