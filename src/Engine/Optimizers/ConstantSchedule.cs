using OverfitWeb.Engine.Catalog;

namespace OverfitWeb.Engine.Optimizers;

/// <summary>The same learning rate throughout.</summary>
public sealed class ConstantSchedule : ILearningRateSchedule
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<ILearningRateSchedule> Descriptor { get; } = new()
    {
        Kind = "constant",
        Name = new("일정", "Constant"),
        Description = new("학습률을 끝까지 그대로 둡니다.", "Keeps the learning rate as it is."),
        Source = "Robbins & Monro 1951",
        Create = _ => new ConstantSchedule(),
    };

    /// <inheritdoc/>
    public double Factor(ScheduleMoment moment) => 1;
}
