using System.Numerics;
using BenchmarkDotNet.Attributes;
using OverfitWeb.Benchmarks.Verbs;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Models;
using OverfitWeb.Engine.Random;
using OverfitWeb.Engine.Regularization;
using OverfitWeb.Engine.Threading;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Benchmarks.Training;

/// <summary>The document's network: an iteration with and without dropout, and measuring it on 300 + 10,000 images, on one thread.</summary>
[GenericTypeArguments(typeof(float))]
[GenericTypeArguments(typeof(double))]
public class TrainingBenchmarks<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly WorkerTeam _team = new(1);
    private NetworkTrainer<T>? _trainer;
    private NetworkTrainer<T>? _dropout;
    private Evaluator<T>? _evaluator;
    private Network<T>? _network;
    private EvaluationSet<T>[] _sets = [];

    /// <summary>Without the reference: an evaluation takes it minutes.</summary>
    public IEnumerable<string> Implementations => KernelCatalog.All<T>().Select(s => s.Name).Where(name => name != "reference");

    [ParamsSource(nameof(Implementations))]
    public string Kernels { get; set; } = "";

    [GlobalSetup]
    public void Build()
    {
        IKernels<T> kernels = KernelCatalog.All<T>().Single(s => s.Name == Kernels).Kernels;
        TrainingPlan plan = DocumentPlans.Overfit();
        SparseImages<T> images = new(plan.Data.Train);
        _trainer = new NetworkTrainer<T>(plan, images, kernels);
        _dropout = new NetworkTrainer<T>(plan with { Dropout = new StandardDropout(new LayerStrengths(0.2)) }, images, kernels);
        _network = NetworkBuilder.Build<T>(plan, new RandomStreams(plan.Seed));
        _network.Freeze(kernels);
        _evaluator = new Evaluator<T>(kernels, _team);
        _sets = [new(new ImageBlocks<T>(plan.Data.Test), 1), new(new ImageBlocks<T>(plan.Data.Train), 1)];
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _team.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public void Iteration() => _trainer!.TrainTo(_trainer.Iterations + 1, CancellationToken.None);

    [Benchmark]
    public void IterationWithDropout() => _dropout!.TrainTo(_dropout.Iterations + 1, CancellationToken.None);

    [Benchmark]
    public void Evaluation() => _evaluator!.Measure([_network!], _sets, 0, _ => { }, CancellationToken.None);
}
