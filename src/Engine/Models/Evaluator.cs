using System.Collections.Immutable;
using System.Numerics;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Losses;
using OverfitWeb.Engine.Threading;

namespace OverfitWeb.Engine.Models;

/// <summary>
/// Measures networks on sets of images, each and averaged, block by block. Threads share the blocks, and whatever else is
/// to be done meanwhile: there is no barrier but the end.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class Evaluator<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ImmutableArray<Network<T>> _networks;
    private readonly int _classes;
    private readonly IKernels<T> _kernels;
    private readonly WorkerTeam _team;
    private readonly InferenceBuffers<T>?[] _buffers;
    private readonly BlockAverage<T>?[] _averages;

    /// <param name="networks">The networks, equal in shape; at least one.</param>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="team">The threads.</param>
    public Evaluator(IReadOnlyList<Network<T>> networks, IKernels<T> kernels, WorkerTeam team)
    {
        _networks = [.. networks];
        _classes = networks[0].Outputs;
        _kernels = kernels;
        _team = team;
        // Filled when a thread first measures: a run that shares the machine never uses most of them.
        _buffers = new InferenceBuffers<T>?[team.Size];
        _averages = new BlockAverage<T>?[team.Size];
    }

    private bool IsEnsemble => _networks.Length > 1;

    /// <summary>Accuracy and loss in evaluation mode.</summary>
    /// <param name="images">What to measure on.</param>
    /// <param name="cancellationToken">Stops between two blocks.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Measurement Measure(ImageBlocks<T> images, CancellationToken cancellationToken)
    {
        EvaluationSet<T> set = new(images, _networks.Length);
        Measure([set], 0, _ => { }, cancellationToken);
        return set.Sum();
    }

    /// <summary>Measures several sets, whose sums can be taken afterwards, while other work is done.</summary>
    /// <param name="sets">What to measure on.</param>
    /// <param name="others">Number of other pieces of work; they are begun first.</param>
    /// <param name="other">Does one of them; must leave the networks alone.</param>
    /// <param name="cancellationToken">Stops between two blocks.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Measure(IReadOnlyList<EvaluationSet<T>> sets, int others, Action<int> other, CancellationToken cancellationToken)
    {
        int blocks = sets.Sum(set => set.Images.Blocks);
        _team.Run(others + blocks, (worker, piece) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (piece < others)
            {
                other(piece);
                return;
            }

            int block = piece - others;
            int set = 0;
            while (block >= sets[set].Images.Blocks)
                block -= sets[set++].Images.Blocks;
            MeasureBlock(sets[set], block, worker);
        });
    }

    private void MeasureBlock(EvaluationSet<T> set, int block, int worker)
    {
        SparseBlock<T> x = set.Images[block];
        ReadOnlySpan<byte> labels = set.Images.Labels(block);
        ReadOnlySpan<bool> wrongLabels = set.Images.WrongLabels(block);
        InferenceBuffers<T> buffers = _buffers[worker] ??= new(_networks[0], ImageBlocks<T>.BlockSize);
        BlockAverage<T>? average = IsEnsemble ? _averages[worker] ??= new(ImageBlocks<T>.BlockSize, _classes) : null;
        average?.Clear();
        for (int member = 0; member < _networks.Length; member++)
        {
            Span<T> logits = _networks[member].Infer(_kernels, x, buffers);
            Tally tally = set.Member(member, block);
            tally.Count<T>(logits, labels, wrongLabels);
            _kernels.Softmax(logits, x.Rows, _classes, logits);
            tally.Loss = SoftmaxCrossEntropy.SumOfLosses<T>(logits, labels, _classes);
            average?.Add(_kernels, logits);
        }

        if (average is null)
            return;
        ReadOnlySpan<T> probabilities = average.Average(_kernels, x.Rows);
        set.Average(block).Count(probabilities, labels, wrongLabels);
        set.Average(block).Loss = SoftmaxCrossEntropy.SumOfLosses(probabilities, labels, _classes);
        set.SetMajority(block, average.CountMajority(labels));
    }
}
