using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OverfitWeb.Api.Compare;

namespace OverfitWeb.Api.Experiments.Report;

/// <summary>Where the numbers of a report come from: one run, several beside each other, or the experiment.</summary>
/// <param name="service">Address of the service.</param>
/// <param name="experiment">The experiment.</param>
internal sealed partial class RunLinks(string service, Guid experiment)
{
    private readonly string _service = ReportLanguage.Safe(service);

    /// <summary>The experiment's own page, with all its runs.</summary>
    public string Experiment { get; } = $"{ReportLanguage.Safe(service)}/experiments/{experiment}";

    /// <summary>
    /// A page that shows all of some runs: where there are none, for what was computed without any, or more than can be
    /// compared, the experiment's.
    /// </summary>
    /// <param name="runs">What a number was made of.</param>
    public string Of(IEnumerable<Guid> runs)
    {
        Guid[] distinct = [.. runs.Distinct()];
        return distinct.Length switch
        {
            0 or > CompareQuery.MostRuns => Experiment,
            1 => $"{_service}/runs/{distinct[0]}",
            _ => $"{_service}/compare?runs={string.Join(',', distinct)}",
        };
    }

    /// <summary>A text as one link.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="html">What is shown, safe for HTML.</param>
    public static string Around(string address, string html) => $"<a href=\"{address}\">{html}</a>";

    /// <summary>A sentence in which every number is a link.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="sentence">As people read it: not yet safe for HTML.</param>
    public static string Numbers(string address, string sentence)
    {
        StringBuilder html = new();
        int at = 0;
        foreach (Match number in Number().Matches(sentence))
        {
            html.Append(CultureInfo.InvariantCulture, $"{ReportLanguage.Safe(sentence[at..number.Index])}{Around(address, ReportLanguage.Safe(number.Value))}");
            at = number.Index + number.Length;
        }

        return html.Append(ReportLanguage.Safe(sentence[at..])).ToString();
    }

    // With its sign and its per cent; the 2 of L2 is none.
    [GeneratedRegex(@"(?<![A-Za-z0-9])[-−+±]?\d+(?:[.,]\d+)*(?:\s?%)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
