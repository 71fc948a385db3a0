using System.Globalization;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.Report;

/// <summary>Puts values on a stretch of a chart, evenly or by ratio.</summary>
internal sealed class ChartScale
{
    private const double FewPowers = 2.5;

    private readonly double _low;
    private readonly double _high;
    private readonly double _from;
    private readonly double _to;
    private readonly double _least;
    private readonly bool _log;

    /// <param name="values">What is to be shown; at least one.</param>
    /// <param name="log">By ratio; 0 stands at the left of the smallest other value.</param>
    /// <param name="from">Where the smallest stands.</param>
    /// <param name="to">Where the largest stands.</param>
    public ChartScale(IReadOnlyCollection<double> values, bool log, double from, double to)
    {
        double[] positive = [.. values.Where(value => value > 0)];
        _log = log && positive.Length > 0 && values.All(value => value >= 0);
        _least = _log ? positive.Min() / (values.Any(value => value == 0) ? 10 : 1) : 0;
        _low = values.Min(Inner);
        _high = values.Max(Inner);
        if (_high == _low)
            (_low, _high) = (_low - 0.5, _high + 0.5);
        (_from, _to) = (from, to);
    }

    public double At(double value) => _from + ((Inner(value) - _low) / (_high - _low) * (_to - _from));

    /// <summary>Values to be written beside the axis.</summary>
    public IEnumerable<double> Ticks()
    {
        if (_log)
        {
            // Between few powers of ten, their doubles and halves as well.
            double[] digits = _high - _low < FewPowers ? [1, 2, 5] : [1];
            for (int power = (int)Math.Floor(_low); power <= _high + 1e-9; power++)
            {
                foreach (double tick in digits.Select(digit => Math.Round(digit * Math.Pow(10, power), 12)).Where(tick => Math.Log10(tick) >= _low - 1e-9 && Math.Log10(tick) <= _high + 1e-9))
                    yield return tick;
            }

            yield break;
        }

        double step = Math.Pow(10, Math.Floor(Math.Log10((_high - _low) / 3)));
        foreach (double factor in (double[])[5, 2])
        {
            if ((_high - _low) / (step * factor) >= 3)
            {
                step *= factor;
                break;
            }
        }

        for (double tick = Math.Ceiling(_low / step) * step; tick <= _high + (step * 1e-9); tick += step)
            yield return Math.Abs(tick) < step * 1e-9 ? 0 : tick;
    }

    public static string Show(MeasureResponse measure, double value) =>
        measure.IsFraction ? (100 * value).ToString("0.#", CultureInfo.InvariantCulture) + " %" : ReportLanguage.Short(value);

    /// <summary>An estimate whose interval ends where its measure does: an axis for what cannot be would say that it can.</summary>
    public static MeasureEstimate Possible(MeasureResponse measure, MeasureEstimate estimate) => estimate with
    {
        Low = estimate.Low is double low ? Measure.Possible(measure, low) : null,
        High = estimate.High is double high ? Measure.Possible(measure, high) : null,
    };

    private double Inner(double value) => _log ? Math.Log10(Math.Max(value, _least)) : value;
}
