using System.Globalization;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Charts;

namespace OverfitWeb.Ui.Experiments;

/// <summary>Measured values as tables and charts say them: accuracies with three decimals, others with as many as tell something.</summary>
public static class MeasureText
{
    /// <summary>A value.</summary>
    public static string Value(MeasureResponse measure, double? value) => Digits.Text(value, value is { } number ? Decimals(measure, number) : Digits.Usual);

    /// <summary>A mean with half of its interval, such as <c>0.755 ± 0.011</c>.</summary>
    public static string Estimate(MeasureResponse measure, MeasureEstimate? estimate) => estimate switch
    {
        { Low: { } low, High: { } high } => $"{Value(measure, estimate.Mean)} ± {Digits.Text((high - low) / 2, Decimals(measure, estimate.Mean))}",
        _ => Value(measure, estimate?.Mean),
    };

    /// <summary>Decimals of a value of such a size.</summary>
    public static int Decimals(MeasureResponse measure, double value) => Math.Abs(value) switch
    {
        _ when measure.IsFraction => Digits.Usual,
        >= 100 => 0,
        >= 10 => 1,
        _ => Digits.Usual,
    };

    /// <summary>A number on an axis: short, as in <c>0.0001</c>, <c>60,000</c>, <c>1E-05</c>.</summary>
    public static string Short(double value) => Math.Abs(value) switch
    {
        0 => "0",
        < 1e-3 or >= 1e6 => value.ToString("0.##E+0", CultureInfo.CurrentCulture),
        >= 1000 => value.ToString("#,0", CultureInfo.CurrentCulture),
        _ => value.ToString("0.####", CultureInfo.CurrentCulture),
    };
}
