using OverfitWeb.Engine.Activations;
using OverfitWeb.Engine.Data.Augmentation;
using OverfitWeb.Engine.Initializers;
using OverfitWeb.Engine.Optimizers;
using OverfitWeb.Engine.Regularization;

namespace OverfitWeb.Engine.Catalog;

/// <summary>Everything that a training plan can be put together from. A kind that is listed here is offered, checked and tested.</summary>
public static class EngineCatalog
{
    /// <summary>What adds to the loss and to the gradient.</summary>
    public static IReadOnlyList<Descriptor<IWeightPenalty>> Penalties { get; } =
        [L2Penalty.Descriptor, L1Penalty.Descriptor, LInfinityPenalty.Descriptor, ElasticNetPenalty.Descriptor, WeightEliminationPenalty.Descriptor];

    /// <summary>What projects weights after a step.</summary>
    public static IReadOnlyList<Descriptor<IWeightConstraint>> Constraints { get; } = [MaxNormConstraint.Descriptor];

    /// <summary>Kinds of dropout.</summary>
    public static IReadOnlyList<Descriptor<IDropout>> Dropouts { get; } = [StandardDropout.Descriptor, InvertedDropout.Descriptor];

    /// <summary>Random changes of training images.</summary>
    public static IReadOnlyList<Descriptor<IAugmentation>> Augmentations { get; } = [ShiftAugmentation.Descriptor, RotationAugmentation.Descriptor];

    /// <summary>Non-linearities.</summary>
    public static IReadOnlyList<Descriptor<IActivation>> Activations { get; } =
        [Relu.Descriptor, LeakyRelu.Descriptor, Sigmoid.Descriptor, Tanh.Descriptor, Gelu.Descriptor];

    /// <summary>Distributions of the initial weights.</summary>
    public static IReadOnlyList<Descriptor<IInitializer>> Initializers { get; } =
        [HeInitializer.Descriptor, GlorotInitializer.Descriptor, NormalInitializer.Descriptor];

    /// <summary>How weights follow the gradient; each has a parameter <c>learningRate</c>.</summary>
    public static IReadOnlyList<Descriptor<IOptimizer>> Optimizers { get; } =
    [
        Sgd.Descriptor, Momentum.Descriptor, Nesterov.Descriptor, AdaGrad.Descriptor, RmsProp.Descriptor, Adam.Descriptor, AdamW.Descriptor,
    ];

    /// <summary>How the learning rate changes over the training.</summary>
    public static IReadOnlyList<Descriptor<ILearningRateSchedule>> Schedules { get; } =
        [ConstantSchedule.Descriptor, StepSchedule.Descriptor, CosineSchedule.Descriptor, WarmUpSchedule.Descriptor];
}
