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
    private readonly IKernels<T> _kernels;
    private readonly WorkerTeam _team;
    private readonly InferenceBuffers<T>?[] _buffers;
    private readonly BlockAverage<T>?[] _averages;

    /// <param name="kernels">Arithmetic.</param>
    /// <param name="team">The threads.</param>
    public Evaluator(IKernels<T> kernels, WorkerTeam team)
    {
        _kernels = kernels;
        _team = team;
        // Filled when a thread first measures: a run that shares the machine never uses most of them.
        _buffers = new InferenceBuffers<T>?[team.Size];
        _averages = new BlockAverage<T>?[team.Size];
    }

    /// <summary>Accuracy and loss in evaluation mode.</summary>
    /// <param name="networks">The networks, at least one; all that are ever measured are equal in shape.</param>
    /// <param name="images">What to measure on.</param>
    /// <param name="cancellationToken">Stops between two blocks.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Measurement Measure(IReadOnlyList<Network<T>> networks, ImageBlocks<T> images, CancellationToken cancellationToken)
    {
        EvaluationSet<T> set = new(images, networks.Count);
        Measure(networks, [set], 0, _ => { }, cancellationToken);
        return set.Sum();
    }

    /// <summary>Measures several sets, whose sums can be taken afterwards, while other work is done.</summary>
    /// <param name="networks">The networks.</param>
    /// <param name="sets">What to measure on.</param>
    /// <param name="others">Number of other pieces of work; they are begun first.</param>
    /// <param name="other">Does one of them; must leave the networks alone.</param>
    /// <param name="cancellationToken">Stops between two blocks.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Measure(
        IReadOnlyList<Network<T>> networks, IReadOnlyList<EvaluationSet<T>> sets, int others, Action<int> other, CancellationToken cancellationToken)
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
            MeasureBlock(networks, sets[set], block, worker);
        });
    }

    private void MeasureBlock(IReadOnlyList<Network<T>> networks, EvaluationSet<T> set, int block, int worker)
    {
        SparseBlock<T> x = set.Images[block];
        ReadOnlySpan<byte> labels = set.Images.Labels(block);
        ReadOnlySpan<bool> wrongLabels = set.Images.WrongLabels(block);
        InferenceBuffers<T> buffers = _buffers[worker] ??= new(networks[0], ImageBlocks<T>.BlockSize);
        int classes = networks[0].Outputs;
        BlockAverage<T>? average = networks.Count > 1 ? _averages[worker] ??= new(ImageBlocks<T>.BlockSize, classes) : null;
        average?.Clear();
        for (int member = 0; member < networks.Count; member++)
        {
            Span<T> logits = networks[member].Infer(_kernels, x, buffers);
            Tally tally = set.Member(member, block);
            tally.Count<T>(logits, labels, wrongLabels);
            _kernels.Softmax(logits, x.Rows, classes, logits);
            tally.Loss = SoftmaxCrossEntropy.SumOfLosses<T>(logits, labels, classes);
            average?.Add(_kernels, logits);
        }

        if (average is null)
            return;
        ReadOnlySpan<T> probabilities = average.Average(_kernels, x.Rows);
        set.Average(block).Count(probabilities, labels, wrongLabels);
        set.Average(block).Loss = SoftmaxCrossEntropy.SumOfLosses(probabilities, labels, classes);
        set.SetMajority(block, average.CountMajority(labels));
    }
}
