using System.Collections.Immutable;
using System.Numerics;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Layers;
using OverfitWeb.Engine.Losses;
using OverfitWeb.Engine.Models;
using OverfitWeb.Engine.Optimizers;
using OverfitWeb.Engine.Random;
using OverfitWeb.Engine.Regularization;
using OverfitWeb.Engine.Threading;

namespace OverfitWeb.Engine.Training;

/// <summary>Trains one plan: draw, forward, loss, backward, penalise, step, project, report.</summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class Trainer<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly TrainingPlan _plan;
    private readonly ImmutableArray<IWeightPenalty> _penalties;
    private readonly ImmutableArray<IWeightConstraint> _constraints;
    private readonly IKernels<T> _kernels;
    private readonly RecordingSchedule _schedule;
    private readonly WorkerTeam _team;
    private readonly BatchSampler<T> _batch;
    private readonly BackpropagationPass<T> _pass;
    private readonly Evaluator<T> _evaluator;
    private readonly ImageMatrix<T> _train;
    private readonly ImageMatrix<T> _test;
    private readonly ImageMatrix<T>? _validation;
    private readonly T[] _dLogits;
    private int _iterations;

    /// <param name="plan">What to train.</param>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="threads">Threads for measuring, the calling one included.</param>
    public Trainer(TrainingPlan plan, IKernels<T> kernels, int threads)
    {
        _plan = plan;
        _penalties = [.. plan.Penalties];
        _constraints = [.. plan.Constraints];
        _kernels = kernels;
        _schedule = plan.RecordingSchedule;
        _train = new ImageMatrix<T>(plan.Data.Train);
        _test = new ImageMatrix<T>(plan.Data.Test);
        _validation = plan.Data.Validation is { } validation ? new ImageMatrix<T>(validation) : null;

        NumPyRandom random = new(plan.Seed);
        Network = NetworkBuilder.Build<T>(plan, random);
        foreach (Parameter<T> parameter in Network.Parameters)
            parameter.AllocateSlots(plan.Optimizer.Slots);

        _batch = new BatchSampler<T>(_train, plan.BatchSize, random);
        _pass = new BackpropagationPass<T>(Network, kernels, plan.BatchSize);
        _dLogits = new T[checked(plan.BatchSize * Network.Outputs)];
        _team = new WorkerTeam(threads);
        _evaluator = new Evaluator<T>(Network, kernels, _team);
    }

    /// <summary>The network as it is now.</summary>
    public Network<T> Network { get; }

    /// <summary>Trains to the end.</summary>
    /// <param name="observer">Hears of every record.</param>
    /// <param name="cancellationToken">Stops within an iteration or a block of images.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public TrainingResult Run(ITrainingObserver observer, CancellationToken cancellationToken)
    {
        EpochReport? report = null;
        for (int record = 0; record < _schedule.TotalRecords; record++)
        {
            TrainTo(_schedule.IterationsAt(record), cancellationToken);
            report = Measure(record, cancellationToken);
            observer.OnRecord(report);
            if (!report.IsFinite)
                return new TrainingResult(TrainingOutcome.Diverged, _iterations, report.Train, report.Test);
        }

        if (_iterations == _schedule.TotalIterations)
            return new TrainingResult(TrainingOutcome.Completed, _iterations, report!.Train, report.Test);
        TrainTo(_schedule.TotalIterations, cancellationToken);
        return new TrainingResult(
            TrainingOutcome.Completed,
            _iterations,
            _evaluator.Measure(_train, cancellationToken),
            _evaluator.Measure(_test, cancellationToken));
    }

    /// <summary>Trains until <paramref name="iterations"/> are done.</summary>
    public void TrainTo(int iterations, CancellationToken cancellationToken)
    {
        while (_iterations < iterations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _batch.Draw();
            ReadOnlySpan<T> logits = _pass.Forward(_batch.Images);
            SoftmaxCrossEntropy.Gradient(_kernels, logits, _batch.Labels, Network.Outputs, _plan.LabelSmoothing, _dLogits);
            _pass.Backward(_batch.Images, _dLogits);
            Penalize();
            Step();
            Project();
            _iterations++;
        }
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose() => _team.Dispose();

    private void Penalize()
    {
        foreach (IWeightPenalty penalty in _penalties)
        {
            for (int layer = 0; layer < Network.DenseLayers.Length; layer++)
            {
                Parameter<T> weights = Network.DenseLayers[layer].Weights;
                penalty.AddGradient(_kernels, layer, weights.Values, weights.Gradient.AsSpan());
            }
        }
    }

    private void Step()
    {
        double learningRate = LearningRateAt(_iterations);
        foreach (Parameter<T> parameter in Network.Parameters)
        {
            OptimizerStep step = new(learningRate, _iterations + 1, parameter.IsWeight);
            _plan.Optimizer.Step(_kernels, step, parameter.Values.AsSpan(), parameter.Gradient, parameter.Slots);
        }
    }

    private void Project()
    {
        foreach (IWeightConstraint constraint in _constraints)
        {
            for (int layer = 0; layer < Network.DenseLayers.Length; layer++)
            {
                DenseLayer<T> dense = Network.DenseLayers[layer];
                constraint.Project(_kernels, layer, dense.Weights.Values.AsSpan(), dense.Inputs, dense.Outputs);
            }
        }
    }

    private double LearningRateAt(int iteration) =>
        _plan.Optimizer.LearningRate * _plan.Schedule.Factor(new ScheduleMoment(iteration, _schedule.TotalIterations, _schedule.IterationsPerEpoch));

    private EpochReport Measure(int record, CancellationToken cancellationToken) => new()
    {
        Epoch = record,
        Iterations = _iterations,
        Train = _evaluator.Measure(_train, cancellationToken),
        Test = _evaluator.Measure(_test, cancellationToken),
        Validation = _validation is null ? null : _evaluator.Measure(_validation, cancellationToken),
        Penalty = PenaltyValue(),
        WeightNorms = [.. Network.DenseLayers.Select(l => NormsOf(l.Weights.Values))],
        LearningRate = LearningRateAt(_iterations - 1),
    };

    private double PenaltyValue()
    {
        double sum = 0;
        foreach (IWeightPenalty penalty in _penalties)
        {
            for (int layer = 0; layer < Network.DenseLayers.Length; layer++)
                sum += penalty.Value(_kernels, layer, Network.DenseLayers[layer].Weights.Values.AsSpan());
        }

        return sum;
    }

    private WeightNorms NormsOf(ReadOnlySpan<T> weights) =>
        new(_kernels.SumOfMagnitudes(weights), Math.Sqrt(_kernels.SumOfSquares(weights)), _kernels.MaxMagnitude(weights));
}
