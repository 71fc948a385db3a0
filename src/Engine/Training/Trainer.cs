using System.Collections.Immutable;
using System.Numerics;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Models;
using OverfitWeb.Engine.Random;
using OverfitWeb.Engine.State;
using OverfitWeb.Engine.Threading;

namespace OverfitWeb.Engine.Training;

/// <summary>
/// Carries out one plan, record by record: train every member up to the record, take a snapshot, measure the snapshot
/// while the members train on to the next record and take the next snapshot, report, stop early if asked to. What is reported, and saved with a
/// report, is the snapshot: how far training is ahead of it does not show.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class Trainer<T> : ITrainingState, ITrainedWeights, IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly TrainingPlan _plan;
    private readonly IKernels<T> _kernels;
    private readonly RecordingSchedule _schedule;
    private readonly EvaluationSet<T> _train;
    private readonly EvaluationSet<T> _test;
    private readonly EvaluationSet<T>? _validation;
    private readonly ImmutableArray<EvaluationSet<T>> _sets;
    private readonly ImmutableArray<NetworkTrainer<T>> _members;
    private readonly BestWeights<T> _best;
    private readonly BestWeights<T>? _watched;
    private readonly WorkerTeam _team;
    private readonly Evaluator<T> _evaluator;
    private ImmutableArray<MemberSnapshot<T>> _snapshots;
    private ImmutableArray<MemberSnapshot<T>> _nextSnapshots;
    private bool _hasNextSnapshots;

    /// <param name="plan">What to train.</param>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="threads">Threads, the calling one included.</param>
    public Trainer(TrainingPlan plan, IKernels<T> kernels, int threads)
        : this(plan, kernels, new ThreadShare(threads))
    {
    }

    /// <param name="plan">What to train.</param>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="threads">Threads, the calling one included.</param>
    public Trainer(TrainingPlan plan, IKernels<T> kernels, ThreadShare threads)
    {
        _plan = plan;
        _kernels = kernels;
        _schedule = plan.RecordingSchedule;
        SparseImages<T> train = new(plan.Data.Train);
        _train = new EvaluationSet<T>(new ImageBlocks<T>(train, plan.Data.WrongLabels), plan.Members);
        _test = new EvaluationSet<T>(SharedBlocks.Of<T>(plan.Data.Test), plan.Members);
        _validation = plan.Data.Validation is { } validation ? new EvaluationSet<T>(new ImageBlocks<T>(validation), plan.Members) : null;
        _sets = _validation is null ? [_test, _train] : [_test, _validation, _train];
        _members = [.. Enumerable.Range(0, plan.Members).Select(k => new NetworkTrainer<T>(plan with { Seed = checked(plan.Seed + (uint)k) }, train, kernels))];
        Networks = [.. _members.Select(member => member.Network)];
        _snapshots = NewSnapshots();
        _nextSnapshots = NewSnapshots();
        _best = new BestWeights<T>(Networks);
        _watched = plan.EarlyStopping is null ? null : new BestWeights<T>(Networks);
        _team = new WorkerTeam(threads);
        _evaluator = new Evaluator<T>(kernels, _team);

        ImmutableArray<MemberSnapshot<T>> NewSnapshots() =>
            [.. _members.Select(_ => new MemberSnapshot<T>(NetworkBuilder.BuildZero<T>(plan, new RandomStreams(plan.Seed))))];
    }

    /// <summary>The networks as they are now, the one of the plan's seed first.</summary>
    public ImmutableArray<Network<T>> Networks { get; }

    /// <inheritdoc/>
    public int Records { get; private set; }

    /// <inheritdoc/>
    public int BestRecord => _best.Record;

    private IReadOnlyList<Network<T>> Measured => [.. _snapshots.Select(snapshot => snapshot.Network)];

    private bool IsOver => Records == _schedule.TotalRecords || StopsEarly;

    private bool StopsEarly => _watched is not null && Records - 1 - _watched.Record >= _plan.EarlyStopping!.Patience;

    /// <summary>Trains to the end.</summary>
    /// <param name="observer">Hears of every record, and of the end.</param>
    /// <param name="cancellationToken">Stops within an iteration or a block of images.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public TrainingResult Run(ITrainingObserver observer, CancellationToken cancellationToken)
    {
        TrainingResult? result = null;
        while (result is null && !IsOver)
        {
            Advance(cancellationToken);
            EpochReport report = MeasureWhileTraining(Records, cancellationToken);
            Records++;
            Remember(report);
            observer.OnRecord(report, this);
            if (!report.IsFinite)
                result = Diverged(report);
        }

        result ??= End(cancellationToken);
        observer.OnEnd(result, this);
        return result;
    }

    /// <summary>Trains every member until <paramref name="iterations"/> are done.</summary>
    public void TrainTo(int iterations, CancellationToken cancellationToken)
    {
        if (_members.Length == 1)
            _members[0].TrainTo(iterations, cancellationToken);
        else
            TrainSideBySide(iterations, cancellationToken);
    }

    /// <inheritdoc/>
    public void Save(Stream destination) => Checkpoint.Write(destination, CheckpointKind.Training<T>(), _plan.Identity, writer =>
    {
        writer.Write(Records);
        writer.Write(_members.Length);
        foreach (MemberSnapshot<T> snapshot in _snapshots)
            snapshot.Save(writer);
        _best.Save(writer);
        writer.Write(_watched is not null);
        _watched?.Save(writer);
    });

    /// <summary>Goes on from a checkpoint.</summary>
    /// <param name="point">The checkpoint.</param>
    /// <exception cref="CheckpointException">It is foreign, damaged, or of another plan. If it does not fit, this trainer is of no more use.</exception>
    public void Load(ResumePoint point)
    {
        TrainingPlan before = point.Before ?? _plan;
        Checkpoint.Read(point.Checkpoint, CheckpointKind.Training<T>(), before.Identity, reader =>
        {
            if (point.Before is not null)
                reader.Change = new(before.Optimizer.GetType() == _plan.Optimizer.GetType());
            Records = reader.ReadInt32();
            reader.Expect(_members.Length, "networks");
            foreach (NetworkTrainer<T> member in _members)
                member.Load(reader);
            _best.Load(reader);
            LoadWatched(reader, before.EarlyStopping == _plan.EarlyStopping);
            TakeSnapshots();
            _hasNextSnapshots = false;
        });
    }

    /// <inheritdoc/>
    public void SaveFinal(Stream destination) => Checkpoint.Write(destination, CheckpointKind.Weights<T>(), _plan.Identity, writer =>
    {
        writer.Write(Networks.Length);
        foreach (Network<T> network in Networks)
            new WeightSnapshot<T>(network).Save(writer);
    });

    /// <inheritdoc/>
    public void SaveBest(Stream destination)
    {
        if (_best.Record < 0)
            throw new InvalidOperationException("There is no record yet.");
        Checkpoint.Write(destination, CheckpointKind.Weights<T>(), _plan.Identity, writer =>
        {
            writer.Write(Networks.Length);
            _best.SaveWeights(writer);
        });
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose() => _team.Dispose();

    private void LoadWatched(StateReader reader, bool isSame)
    {
        bool saved = reader.ReadBoolean();
        if (isSame && saved != _watched is not null)
            throw new CheckpointException(CheckpointFault.DoesNotFit, "The checkpoint and this training differ in early stopping.");
        if (saved)
            (isSame ? _watched! : new BestWeights<T>(Networks)).Load(reader);
        if (!isSame)
            _watched?.BeginAfter(Records - 1);
    }

    private void TrainSideBySide(int iterations, CancellationToken cancellationToken) =>
        _team.Run(_members.Length, (_, member) => _members[member].TrainTo(iterations, cancellationToken));

    // To the record that is measured next: training is there already, but at the start and after a checkpoint was loaded.
    private void Advance(CancellationToken cancellationToken)
    {
        if (_hasNextSnapshots)
        {
            (_snapshots, _nextSnapshots) = (_nextSnapshots, _snapshots);
            return;
        }

        TrainTo(_schedule.IterationsAt(Records), cancellationToken);
        TakeSnapshots();
    }

    private EpochReport MeasureWhileTraining(int record, CancellationToken cancellationToken)
    {
        int iterations = _snapshots[0].Iterations;
        double learningRate = _members[0].LearningRateAt(iterations - 1);
        int next = record + 1 < _schedule.TotalRecords ? _schedule.IterationsAt(record + 1) : _schedule.TotalIterations;
        double[] penalties = new double[_members.Length];
        IReadOnlyList<WeightNorms> norms = [];
        IReadOnlyList<Network<T>> measured = Measured;
        _evaluator.Measure(
            measured,
            _sets,
            _members.Length + 1,
            piece =>
            {
                if (piece < _members.Length)
                {
                    _members[piece].TrainTo(next, cancellationToken);
                    _nextSnapshots[piece].Take(_members[piece], _kernels);
                    return;
                }

                norms = WeightNorms.MeanOf(measured, _kernels);
                for (int member = 0; member < penalties.Length; member++)
                    penalties[member] = _members[member].PenaltyOf(measured[member]);
            },
            cancellationToken);
        _hasNextSnapshots = true;
        return new()
        {
            Epoch = record,
            Iterations = iterations,
            Seeds = [.. _members.Select(member => member.Seed)],
            TrainMembers = _train.Sum(),
            TestMembers = _test.Sum(),
            ValidationMembers = _validation?.Sum(),
            Penalty = penalties.Average(),
            WeightNorms = norms,
            LearningRate = learningRate,
        };
    }

    private void TakeSnapshots()
    {
        for (int member = 0; member < _members.Length; member++)
            _snapshots[member].Take(_members[member], _kernels);
    }

    private void Remember(EpochReport report)
    {
        if (!report.IsFinite)
            return;
        _best.Offer(Measured, report.Epoch, report.Test.Accuracy);
        _watched?.Offer(Measured, report.Epoch, _plan.EarlyStopping!.ScoreOf(report), _plan.EarlyStopping.MinDelta);
    }

    private void Restore()
    {
        for (int member = 0; member < _members.Length; member++)
            _snapshots[member].Restore(_members[member]);
    }

    private TrainingResult Diverged(EpochReport report)
    {
        Restore();
        return new(TrainingOutcome.Diverged, report.Iterations, report.TrainMembers, report.TestMembers) { Validation = report.ValidationMembers };
    }

    private TrainingResult End(CancellationToken cancellationToken)
    {
        bool early = Records < _schedule.TotalRecords;
        if (early)
            Restore();
        else
            TrainTo(_schedule.TotalIterations, cancellationToken);

        int iterations = _members[0].Iterations;
        _watched?.Restore(Networks);
        // After the last iteration a record may have just been made, and its measurement be the result.
        bool isMeasured = _hasNextSnapshots && _watched is null && iterations == _snapshots[0].Iterations;
        IReadOnlyList<Network<T>> measured = Measured;
        if (!isMeasured)
        {
            TakeSnapshots();
            _evaluator.Measure(measured, _sets, 0, _ => { }, cancellationToken);
        }

        return new(early ? TrainingOutcome.StoppedEarly : TrainingOutcome.Completed, iterations, _train.Sum(), _test.Sum())
        {
            Validation = _validation?.Sum(),
            RestoredRecord = _watched?.Record,
            DeadUnits = measured.Average(network => DeadUnits.FractionOf(network, _kernels, _train.Images)),
        };
    }
}
