using System.Globalization;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs.Warnings;

/// <summary>
/// Says before a run is queued what is likely to go wrong with it. A warning rests on arithmetic, or on where trainings with
/// the document's 300 images were seen to go wrong; <c>RunWarningsTests</c> trains on both sides of such a border.
/// </summary>
internal static class RunWarnings
{
    private const double LongRunSeconds = 3600;

    public static IReadOnlyList<RunWarning> Of(RunSpec spec, RunEstimate estimate)
    {
        List<RunWarning> warnings = [.. DataWarnings.Of(spec), .. SignalWarnings.Of(spec), .. PenaltyWarnings.Of(spec), .. StepWarnings.Of(spec), .. StoppingWarnings.Of(spec)];
        if (estimate.Seconds > LongRunSeconds)
        {
            warnings.Add(new(WarningCode.LongRun, "/training/epochs", Say(
                $"약 {estimate.Seconds / 3600:0.#}시간이 걸릴 것입니다. 에폭이나 시험 이미지를 줄이면 빨라집니다.",
                $"This will take about {estimate.Seconds / 3600:0.#} hours. Fewer epochs or test images make it shorter.")));
        }

        return warnings;
    }

    /// <summary>A sentence in both languages, numbers as the wire has them.</summary>
    public static LocalizedText Say(FormattableString ko, FormattableString en) =>
        new(ko.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture));
}
