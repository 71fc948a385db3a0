using OverfitWeb.Engine.Activations;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Initializers;
using OverfitWeb.Engine.Optimizers;
using OverfitWeb.Engine.Regularization;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Engine.Tests.Training;

/// <summary>The document's experiments as plans.</summary>
public static class Plans
{
    public static TrainingPlan Overfit(DatasetSplit data, uint seed = 0) => new()
    {
        Data = data,
        HiddenWidths = [100, 100, 100, 100, 100, 100],
        Activation = new Relu(),
        Initializer = new HeInitializer(),
        Optimizer = new Sgd(0.01),
        Schedule = new ConstantSchedule(),
        BatchSize = 100,
        Recording = RecordingKind.Book,
        Epochs = 201,
        Seed = seed,
    };

    /// <summary>A plan by the name that the reference runs use.</summary>
    public static TrainingPlan Golden(string variant, DatasetSplit data, uint seed) => variant switch
    {
        "wd0" => Overfit(data, seed),
        "wd01" => Overfit(data, seed) with { Penalties = [new L2Penalty(new LayerStrengths(0.1))] },
        "nodrop" => Overfit(data, seed) with { Recording = RecordingKind.Trainer, Epochs = 301 },
        "drop02" => Overfit(data, seed) with
        {
            Recording = RecordingKind.Trainer,
            Epochs = 301,
            Dropout = new StandardDropout(new LayerStrengths(0.2)),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(variant)),
    };
}
