using System.Collections.Immutable;
using System.Numerics;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Losses;
using OverfitWeb.Engine.Threading;

namespace OverfitWeb.Engine.Models;

/// <summary>Measures networks on a set of images, each and averaged, block by block, blocks shared among threads.</summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class Evaluator<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Images a block: activations stay in the second-level cache.</summary>
    private const int BlockSize = 240;

    private readonly ImmutableArray<Network<T>> _networks;
    private readonly int _classes;
    private readonly IKernels<T> _kernels;
    private readonly WorkerTeam _team;
    private readonly ImmutableArray<InferenceBuffers<T>> _buffers;
    private readonly ImmutableArray<BlockAverage<T>> _averages;
    private readonly Action<int, int> _measureBlock;
    private ImageMatrix<T>? _images;
    private CancellationToken _cancellationToken;
    private Tally[][] _members = [];
    private Tally[] _average = [];
    private int[] _majority = [];

    /// <param name="networks">The networks, equal in shape; at least one.</param>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="team">The threads.</param>
    public Evaluator(IReadOnlyList<Network<T>> networks, IKernels<T> kernels, WorkerTeam team)
    {
        _networks = [.. networks];
        _classes = networks[0].Outputs;
        _kernels = kernels;
        _team = team;
        _buffers = [.. Enumerable.Range(0, team.Size).Select(_ => new InferenceBuffers<T>(networks[0], BlockSize))];
        if (IsEnsemble)
            _averages = [.. Enumerable.Range(0, team.Size).Select(_ => new BlockAverage<T>(BlockSize, _classes))];
        _measureBlock = MeasureBlock;
    }

    private bool IsEnsemble => _networks.Length > 1;

    /// <summary>Accuracy and loss in evaluation mode.</summary>
    /// <param name="images">What to measure on.</param>
    /// <param name="cancellationToken">Stops between two blocks.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Measurement Measure(ImageMatrix<T> images, CancellationToken cancellationToken)
    {
        int blocks = (images.Count + BlockSize - 1) / BlockSize;
        Reserve(blocks);
        _images = images;
        _cancellationToken = cancellationToken;
        _team.Run(blocks, _measureBlock);

        Evaluation[] members = [.. _members.Select(tallies => Tally.Sum(tallies.AsSpan(0, blocks), images.Count))];
        return IsEnsemble
            ? new Measurement(Tally.Sum(_average.AsSpan(0, blocks), images.Count), members, _majority.AsSpan(0, blocks).ToArray().Sum())
            : new Measurement(members[0], members, members[0].Correct);
    }

    private void Reserve(int blocks)
    {
        if (_average.Length >= blocks)
            return;
        _members = [.. _networks.Select(_ => NewTallies())];
        _average = NewTallies();
        _majority = new int[blocks];

        Tally[] NewTallies() => [.. Enumerable.Range(0, blocks).Select(_ => new Tally(_classes))];
    }

    private void MeasureBlock(int worker, int block)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        int start = block * BlockSize;
        int rows = Math.Min(BlockSize, _images!.Count - start);
        if (IsEnsemble)
            _averages[worker].Clear();
        for (int member = 0; member < _networks.Length; member++)
        {
            Span<T> logits = _networks[member].Infer(_kernels, _images.Rows(start, rows), rows, _buffers[worker]);
            Score(_members[member][block], logits, start, rows);
            if (IsEnsemble)
                _averages[worker].Add(_kernels, logits);
        }

        if (!IsEnsemble)
            return;
        ReadOnlySpan<T> average = _averages[worker].Average(_kernels, rows);
        ReadOnlySpan<byte> labels = _images.Labels(start, rows);
        _average[block].Count(average, labels, _images.WrongLabels(start, rows));
        _average[block].Loss = SoftmaxCrossEntropy.SumOfLosses(average, labels, _classes);
        _majority[block] = _averages[worker].CountMajority(labels);
    }

    /// <summary>Counts a network's answers; its logits become probabilities.</summary>
    private void Score(Tally tally, Span<T> logits, int start, int rows)
    {
        ReadOnlySpan<byte> labels = _images!.Labels(start, rows);
        tally.Count<T>(logits, labels, _images.WrongLabels(start, rows));
        _kernels.Softmax(logits, rows, _classes, logits);
        tally.Loss = SoftmaxCrossEntropy.SumOfLosses<T>(logits, labels, _classes);
    }
}
