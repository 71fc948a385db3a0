using OverfitWeb.Engine.Catalog;

namespace OverfitWeb.Engine.Optimizers;

/// <summary>η rises linearly from one share to the whole over the first epochs, then stays (Goyal et al. 2017, section 2.2).</summary>
/// <param name="epochs">Epochs of the rise.</param>
public sealed class WarmUpSchedule(double epochs) : ILearningRateSchedule
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<ILearningRateSchedule> Descriptor { get; } = new()
    {
        Kind = "warmUp",
        Name = new("워밍업", "Warm-up"),
        Description = new("처음 몇 에폭 동안 학습률을 고르게 올린 뒤 그대로 둡니다.", "Raises the learning rate evenly over the first epochs, then keeps it."),
        Source = "Goyal et al. 2017, section 2.2",
        Parameters =
        [
            new("epochs", ParameterKind.Number, new("올리는 동안의 에폭 수입니다.", "Epochs of the rise.")) { Default = 5, Minimum = 0, Maximum = 100_000, ExclusiveMinimum = true },
        ],
        Create = values => new WarmUpSchedule(values.Number("epochs")),
    };

    /// <inheritdoc/>
    public double Factor(ScheduleMoment moment)
    {
        double iterations = epochs * moment.IterationsPerEpoch;
        return Math.Min(1, (moment.Iteration + 1) / iterations);
    }
}
