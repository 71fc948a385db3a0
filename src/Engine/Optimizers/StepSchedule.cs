using OverfitWeb.Engine.Catalog;

namespace OverfitWeb.Engine.Optimizers;

/// <summary>η is multiplied by a factor every so many epochs: η · γ^⌊epoch / n⌋ (He et al. 2016, section 3.4).</summary>
/// <param name="epochs">n.</param>
/// <param name="factor">γ.</param>
public sealed class StepSchedule(int epochs, double factor) : ILearningRateSchedule
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<ILearningRateSchedule> Descriptor { get; } = new()
    {
        Kind = "step",
        Name = new("계단식", "Step"),
        Description = new("정해진 에폭마다 학습률에 γ를 곱합니다.", "Multiplies the learning rate by γ every so many epochs."),
        Source = "He et al. 2016, section 3.4",
        Parameters =
        [
            new("epochs", ParameterKind.Integer, new("몇 에폭마다 곱할지입니다.", "Epochs from one drop to the next.")) { Default = 50, Minimum = 1, Maximum = 100_000 },
            new("factor", ParameterKind.Number, new("곱할 값 γ입니다.", "Factor γ of a drop.")) { Default = 0.5, Minimum = 0, Maximum = 1, ExclusiveMinimum = true },
        ],
        Create = values => new StepSchedule((int)values.Number("epochs"), values.Number("factor")),
    };

    /// <inheritdoc/>
    public double Factor(ScheduleMoment moment) => Math.Pow(factor, Math.Floor(moment.Epoch / epochs));
}
