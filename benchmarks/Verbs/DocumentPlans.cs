using OverfitWeb.Engine.Activations;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Initializers;
using OverfitWeb.Engine.Optimizers;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Benchmarks.Verbs;

/// <summary>The document's experiment, as a plan to vary.</summary>
internal static class DocumentPlans
{
    public const int TestSize = 10_000;

    private static readonly Lazy<Mnist> Images = new(() => Engine.Data.Mnist.Load(Path.Combine(AppContext.BaseDirectory, "data", "mnist")));

    public static Mnist Mnist => Images.Value;

    /// <summary>784–100×6–10, ReLU, He, SGD 0.01, batch 100: 201 records are 601 iterations.</summary>
    public static TrainingPlan Overfit(int trainSize = 300, int testSize = TestSize, int records = 201, int width = 100, int depth = 6, uint seed = 0) => new()
    {
        Data = new DatasetSplit(Mnist.Train.First(trainSize), Mnist.Test.First(testSize)),
        HiddenWidths = [.. Enumerable.Repeat(width, depth)],
        Activation = new Relu(),
        Initializer = new HeInitializer(),
        Optimizer = new Sgd(0.01),
        Schedule = new ConstantSchedule(),
        BatchSize = 100,
        Recording = RecordingKind.Book,
        Epochs = records,
        Seed = seed,
    };
}
