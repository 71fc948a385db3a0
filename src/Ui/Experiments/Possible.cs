using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Ui.Experiments;

/// <summary>What a measure can be: an axis for more than that would say that it can be more.</summary>
public static class Possible
{
    private const string Gap = "gap";

    /// <summary>The value, or the end of what can be: only a gap is ever below 0, and no fraction is above 1.</summary>
    public static double Of(MeasureResponse measure, double value) =>
        Math.Clamp(value, measure.Id == Gap ? double.NegativeInfinity : 0, measure.IsFraction ? 1 : double.PositiveInfinity);
}
