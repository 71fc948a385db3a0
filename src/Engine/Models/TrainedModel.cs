using System.Collections.Immutable;
using System.Numerics;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Random;
using OverfitWeb.Engine.State;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Engine.Models;

/// <summary>What a training left behind: one network, or the members of an ensemble, ready to answer and to be looked at.</summary>
public sealed class TrainedModel
{
    private readonly Func<int, int, uint, int, IPredictor> _predictor;

    private TrainedModel(int members, Func<int, int, uint, int, IPredictor> predictor, IReadOnlyList<IReadOnlyList<WeightMatrix>> weights)
    {
        Count = members;
        _predictor = predictor;
        Weights = weights;
    }

    /// <summary>Number of networks.</summary>
    public int Count { get; }

    /// <summary>For each network its weight layers, from the input on.</summary>
    public IReadOnlyList<IReadOnlyList<WeightMatrix>> Weights { get; }

    /// <summary>Reads weights that a training saved (<see cref="ITrainedWeights"/>).</summary>
    /// <param name="plan">The plan of that training.</param>
    /// <param name="precision">Its precision.</param>
    /// <param name="source">The file; seekable.</param>
    /// <exception cref="CheckpointException">It is foreign, damaged, or of another plan.</exception>
    public static TrainedModel Load(TrainingPlan plan, FloatPrecision precision, Stream source) => precision switch
    {
        FloatPrecision.Float32 => Load<float>(plan, source),
        _ => Load<double>(plan, source),
    };

    /// <summary>Network <paramref name="member"/> alone.</summary>
    public IPredictor Member(int member) => _predictor(member, 0, 0, 0);

    /// <summary>Each network alone.</summary>
    public IReadOnlyList<IPredictor> Members() => [.. Enumerable.Range(0, Count).Select(Member)];

    /// <summary>The single network, or the average of all.</summary>
    public IPredictor Average() => Count == 1 ? Member(0) : new EnsemblePredictor(Members());

    /// <summary>The same with Monte-Carlo dropout.</summary>
    /// <param name="samples">Forward passes a network, at least 1.</param>
    /// <param name="seed">Seed of the masks; member k draws from seed + k.</param>
    public IPredictor MonteCarlo(int samples, uint seed)
    {
        IPredictor[] members = [.. Enumerable.Range(0, Count).Select(member => MonteCarlo(member, samples, seed))];
        return Count == 1 ? members[0] : new EnsemblePredictor(members);
    }

    /// <summary>Network <paramref name="member"/> alone with Monte-Carlo dropout, with the masks that it has among the others.</summary>
    /// <param name="member">Its number, from 0.</param>
    /// <param name="samples">Forward passes, at least 1.</param>
    /// <param name="seed">Seed of the masks; member k draws from seed + k.</param>
    public IPredictor MonteCarlo(int member, int samples, uint seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        return _predictor(member, samples, unchecked(seed + (uint)member), 0);
    }

    /// <summary>One of the forward passes that <see cref="MonteCarlo(int, int, uint)"/> averages.</summary>
    /// <param name="member">Its number, from 0.</param>
    /// <param name="sample">Number of the pass, from 0.</param>
    /// <param name="seed">Seed of the masks, as there.</param>
    public IPredictor MonteCarloSample(int member, int sample, uint seed) =>
        _predictor(member, 1, unchecked(seed + (uint)member), sample);

    private static TrainedModel Load<T>(TrainingPlan plan, Stream source)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        IKernels<T> kernels = KernelCatalog.Fastest<T>().Kernels;
        ImmutableArray<Network<T>> networks =
            [.. Enumerable.Range(0, plan.Members).Select(_ => NetworkBuilder.Build<T>(plan, new RandomStreams(plan.Seed)))];
        Checkpoint.Read(source, CheckpointKind.Weights<T>(), plan.Identity, reader =>
        {
            reader.Expect(networks.Length, "networks");
            foreach (Network<T> network in networks)
            {
                WeightSnapshot<T> snapshot = new(network);
                snapshot.Load(reader);
                snapshot.Restore(network);
                network.Freeze(kernels);
            }
        });
        return new TrainedModel(
            networks.Length,
            (member, samples, seed, first) => new NetworkPredictor<T>(networks[member], kernels, samples, seed, first),
            [.. networks.Select(MatricesOf)]);
    }

    private static IReadOnlyList<WeightMatrix> MatricesOf<T>(Network<T> network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        [.. network.DenseLayers.Select(layer =>
            new WeightMatrix(layer.Inputs, layer.Outputs, [.. layer.Weights.Values.Select(double.CreateTruncating)]))];
}
