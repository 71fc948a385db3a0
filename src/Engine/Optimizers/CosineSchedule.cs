using OverfitWeb.Engine.Catalog;

namespace OverfitWeb.Engine.Optimizers;

/// <summary>η falls along half a cosine to a last share r of itself: r + (1 − r)·½(1 + cos πt) (Loshchilov and Hutter 2017, eq. 5, no restarts).</summary>
/// <param name="lastShare">r.</param>
public sealed class CosineSchedule(double lastShare) : ILearningRateSchedule
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<ILearningRateSchedule> Descriptor { get; } = new()
    {
        Kind = "cosine",
        Name = new("코사인", "Cosine"),
        Description = new("학습률을 반 코사인 곡선을 따라 낮춥니다.", "Lowers the learning rate along half a cosine."),
        Source = "Loshchilov & Hutter 2017, eq. 5",
        Parameters =
        [
            new("lastShare", ParameterKind.Number, new("마지막에 남는 몫입니다.", "Share of the learning rate at the end.")) { Default = 0, Minimum = 0, Maximum = 1 },
        ],
        Create = values => new CosineSchedule(values.Number("lastShare")),
    };

    /// <inheritdoc/>
    public double Factor(ScheduleMoment moment)
    {
        double progress = moment.Iteration / (double)moment.TotalIterations;
        return lastShare + ((1 - lastShare) * 0.5 * (1 + Math.Cos(Math.PI * progress)));
    }
}
