using System.Collections.Immutable;
using System.Numerics;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Models;
using OverfitWeb.Engine.State;
using OverfitWeb.Engine.Threading;

namespace OverfitWeb.Engine.Training;

/// <summary>
/// Carries out one plan, record by record: train every member up to the record, measure, report, stop early if asked to.
/// Members of an ensemble are trained side by side on the threads; a single network's threads help with measuring.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class Trainer<T> : ITrainingState, ITrainedWeights, IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly TrainingPlan _plan;
    private readonly IKernels<T> _kernels;
    private readonly RecordingSchedule _schedule;
    private readonly ImageMatrix<T> _train;
    private readonly ImageMatrix<T> _test;
    private readonly ImageMatrix<T>? _validation;
    private readonly ImmutableArray<NetworkTrainer<T>> _members;
    private readonly BestWeights<T> _best;
    private readonly BestWeights<T>? _watched;
    private readonly WorkerTeam _team;
    private readonly Evaluator<T> _evaluator;

    /// <param name="plan">What to train.</param>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="threads">Threads, the calling one included.</param>
    public Trainer(TrainingPlan plan, IKernels<T> kernels, int threads)
    {
        _plan = plan;
        _kernels = kernels;
        _schedule = plan.RecordingSchedule;
        _train = new ImageMatrix<T>(plan.Data.Train, plan.Data.WrongLabels);
        _test = new ImageMatrix<T>(plan.Data.Test);
        _validation = plan.Data.Validation is { } validation ? new ImageMatrix<T>(validation) : null;
        _members = [.. Enumerable.Range(0, plan.Members).Select(k => new NetworkTrainer<T>(plan with { Seed = checked(plan.Seed + (uint)k) }, _train, kernels))];
        Networks = [.. _members.Select(member => member.Network)];
        _best = new BestWeights<T>(Networks);
        _watched = plan.EarlyStopping is null ? null : new BestWeights<T>(Networks);
        _team = new WorkerTeam(threads);
        _evaluator = new Evaluator<T>(Networks, kernels, _team);
    }

    /// <summary>The networks as they are now, the one of the plan's seed first.</summary>
    public ImmutableArray<Network<T>> Networks { get; }

    /// <inheritdoc/>
    public int Records { get; private set; }

    /// <inheritdoc/>
    public int BestRecord => _best.Record;

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
            TrainTo(_schedule.IterationsAt(Records), cancellationToken);
            EpochReport report = Measure(Records, cancellationToken);
            Records++;
            Remember(report);
            observer.OnRecord(report, this);
            if (!report.IsFinite)
                result = ResultOf(TrainingOutcome.Diverged, report.TrainMembers, report.TestMembers, report.ValidationMembers);
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
        foreach (NetworkTrainer<T> member in _members)
            member.Save(writer);
        _best.Save(writer);
        writer.Write(_watched is not null);
        _watched?.Save(writer);
    });

    /// <summary>Goes on from a checkpoint.</summary>
    /// <param name="source">What <see cref="Save"/> wrote; seekable.</param>
    /// <exception cref="CheckpointException">It is foreign, damaged, or of another plan. If it does not fit, this trainer is of no more use.</exception>
    public void Load(Stream source) => Checkpoint.Read(source, CheckpointKind.Training<T>(), _plan.Identity, reader =>
    {
        Records = reader.ReadInt32();
        reader.Expect(_members.Length, "networks");
        foreach (NetworkTrainer<T> member in _members)
            member.Load(reader);
        _best.Load(reader);
        if (reader.ReadBoolean() != _watched is not null)
            throw new CheckpointException(CheckpointFault.DoesNotFit, "The checkpoint and this training differ in early stopping.");
        _watched?.Load(reader);
    });

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

    private void TrainSideBySide(int iterations, CancellationToken cancellationToken) =>
        _team.Run(_members.Length, (_, member) => _members[member].TrainTo(iterations, cancellationToken));

    private TrainingResult End(CancellationToken cancellationToken)
    {
        TrainingOutcome outcome = StopsEarly && Records < _schedule.TotalRecords ? TrainingOutcome.StoppedEarly : TrainingOutcome.Completed;
        if (outcome == TrainingOutcome.Completed)
            TrainTo(_schedule.TotalIterations, cancellationToken);
        _watched?.Restore();
        Measurement train = _evaluator.Measure(_train, cancellationToken);
        Measurement test = _evaluator.Measure(_test, cancellationToken);
        Measurement? validation = _validation is null ? null : _evaluator.Measure(_validation, cancellationToken);
        return ResultOf(outcome, train, test, validation) with
        {
            RestoredRecord = _watched?.Record,
            DeadUnits = Networks.Average(network => DeadUnits.FractionOf(network, _kernels, _train)),
        };
    }

    private TrainingResult ResultOf(TrainingOutcome outcome, Measurement train, Measurement test, Measurement? validation) =>
        new(outcome, _members[0].Iterations, train, test) { Validation = validation };

    private void Remember(EpochReport report)
    {
        if (!report.IsFinite)
            return;
        _best.Offer(report.Epoch, report.Test.Accuracy);
        _watched?.Offer(report.Epoch, _plan.EarlyStopping!.ScoreOf(report), _plan.EarlyStopping.MinDelta);
    }

    private EpochReport Measure(int record, CancellationToken cancellationToken) => new()
    {
        Epoch = record,
        Iterations = _members[0].Iterations,
        Seeds = [.. _members.Select(member => member.Seed)],
        TrainMembers = _evaluator.Measure(_train, cancellationToken),
        TestMembers = _evaluator.Measure(_test, cancellationToken),
        ValidationMembers = _validation is null ? null : _evaluator.Measure(_validation, cancellationToken),
        Penalty = _members.Average(member => member.PenaltyValue()),
        WeightNorms = WeightNorms.MeanOf(Networks, _kernels),
        LearningRate = _members[0].LearningRate,
    };
}
