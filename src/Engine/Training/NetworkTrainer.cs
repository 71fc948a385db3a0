using System.Collections.Immutable;
using System.Numerics;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Data.Sampling;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Layers;
using OverfitWeb.Engine.Losses;
using OverfitWeb.Engine.Models;
using OverfitWeb.Engine.Optimizers;
using OverfitWeb.Engine.Random;
using OverfitWeb.Engine.Regularization;
using OverfitWeb.Engine.State;

namespace OverfitWeb.Engine.Training;

/// <summary>Trains one network, iteration by iteration: draw, forward, loss, backward, penalise, step, project.</summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class NetworkTrainer<T> : IStateful
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly TrainingPlan _plan;
    private readonly RecordingSchedule _schedule;
    private readonly ImmutableArray<IWeightPenalty> _penalties;
    private readonly ImmutableArray<IWeightConstraint> _constraints;
    private readonly IKernels<T> _kernels;
    private readonly RandomStreams _streams;
    private readonly BatchSampler<T> _batch;
    private readonly BackpropagationPass<T> _pass;
    private readonly T[] _dLogits;

    /// <param name="plan">What to train; the seed is this network's own.</param>
    /// <param name="images">The plan's training images.</param>
    /// <param name="kernels">Arithmetic.</param>
    public NetworkTrainer(TrainingPlan plan, SparseImages<T> images, IKernels<T> kernels)
    {
        _plan = plan;
        _schedule = plan.RecordingSchedule;
        _penalties = [.. plan.Penalties];
        _constraints = [.. plan.Constraints];
        _kernels = kernels;
        _streams = new RandomStreams(plan.Seed);
        Network = NetworkBuilder.Build<T>(plan, _streams);
        foreach (Parameter<T> parameter in Network.Parameters)
            parameter.AllocateSlots(plan.Optimizer.Slots);
        _batch = new BatchSampler<T>(images, plan.Sampling, plan.BatchSize, plan.Augmentations, _streams);
        _pass = new BackpropagationPass<T>(Network, kernels, plan.BatchSize);
        _dLogits = new T[checked(plan.BatchSize * Network.Outputs)];
    }

    /// <summary>The network as it is now.</summary>
    public Network<T> Network { get; }

    /// <summary>Seed of its initial weights and of everything that it draws.</summary>
    public uint Seed => _plan.Seed;

    /// <summary>Iterations done.</summary>
    public int Iterations { get; private set; }

    /// <summary>Trains until <paramref name="iterations"/> are done.</summary>
    /// <param name="iterations">In all, from the start.</param>
    /// <param name="cancellationToken">Stops between two iterations.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void TrainTo(int iterations, CancellationToken cancellationToken)
    {
        while (Iterations < iterations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _batch.Draw();
            ReadOnlySpan<T> logits = _pass.Forward(_batch.Images);
            SoftmaxCrossEntropy.Gradient(_kernels, logits, _batch.Labels, Network.Outputs, _plan.LabelSmoothing, _dLogits);
            _pass.Backward(_batch.Images, _dLogits);
            Penalize();
            Step();
            Project();
            Iterations++;
        }
    }

    /// <summary>What the penalties add to the loss.</summary>
    /// <param name="network">One of this network's shape: a snapshot of it.</param>
    public double PenaltyOf(Network<T> network)
    {
        double sum = 0;
        foreach (IWeightPenalty penalty in _penalties)
        {
            for (int layer = 0; layer < network.DenseLayers.Length; layer++)
                sum += penalty.Value(_kernels, layer, network.DenseLayers[layer].Weights.Values.AsSpan());
        }

        return sum;
    }

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        writer.Write(Iterations);
        _streams.Save(writer);
        _batch.Save(writer);
        foreach (Parameter<T> parameter in Network.Parameters)
            parameter.Save(writer);
        foreach (double[] statistic in Network.Statistics)
            writer.Write(statistic.AsSpan());
    }

    /// <inheritdoc/>
    public void Load(StateReader reader)
    {
        Iterations = reader.ReadInt32();
        _streams.Load(reader);
        _batch.Load(reader);
        foreach (Parameter<T> parameter in Network.Parameters)
            parameter.Load(reader);
        foreach (double[] statistic in Network.Statistics)
            reader.ReadInto(statistic.AsSpan());
    }

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
        double learningRate = LearningRateAt(Iterations);
        foreach (Parameter<T> parameter in Network.Parameters)
        {
            OptimizerStep step = new(learningRate, Iterations + 1, parameter.IsWeight);
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

    /// <summary>Learning rate of an iteration's step, the first being 0.</summary>
    public double LearningRateAt(int iteration) =>
        _plan.Optimizer.LearningRate * _plan.Schedule.Factor(new ScheduleMoment(iteration, _schedule.TotalIterations, _schedule.IterationsPerEpoch));
}
