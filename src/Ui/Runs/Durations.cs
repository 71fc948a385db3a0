using System.Globalization;
using Microsoft.Extensions.Localization;

namespace OverfitWeb.Ui.Runs;

/// <summary>Times and large numbers as people say them.</summary>
public static class Durations
{
    /// <summary>Such as <c>0.8 s</c>, <c>12 s</c>, <c>3 min 20 s</c>, <c>2 h 5 min</c>.</summary>
    public static string Text(IStringLocalizer localizer, double seconds)
    {
        if (seconds < 10)
            return localizer["Time_Seconds", seconds.ToString("0.0", CultureInfo.CurrentCulture)];

        var time = TimeSpan.FromSeconds(Math.Round(seconds));
        return time switch
        {
            { TotalMinutes: < 1 } => localizer["Time_Seconds", time.Seconds.ToString(CultureInfo.CurrentCulture)],
            { TotalHours: < 1 } => localizer["Time_Minutes", time.Minutes, time.Seconds],
            _ => localizer["Time_Hours", (int)time.TotalHours, time.Minutes],
        };
    }

    /// <summary>Such as <c>about 12 s</c>, or <c>at most about 12 s</c> where training may stop early.</summary>
    public static string Foretold(IStringLocalizer localizer, double seconds, bool isUpperBound) =>
        localizer[isUpperBound ? "Time_AtMost" : "Time_About", Text(localizer, seconds)];

    /// <summary>Three digits that count, with the culture's separators: <c>1,130,000</c>.</summary>
    public static string Large(double value)
    {
        if (value < 1000)
            return value.ToString("0", CultureInfo.CurrentCulture);

        double unit = Math.Pow(10, Math.Floor(Math.Log10(value)) - 2);
        return (Math.Round(value / unit) * unit).ToString("#,0", CultureInfo.CurrentCulture);
    }
}
