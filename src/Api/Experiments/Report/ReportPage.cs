using System.Globalization;
using System.Text;
using OverfitWeb.Api.Experiments.ReadyMade;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.Report;

/// <summary>One HTML file that needs nothing beside it: what was asked, charts, tables, verdicts; every number links to its runs.</summary>
/// <param name="words">The language.</param>
/// <param name="service">Address of the service that its links lead to.</param>
/// <param name="experiment">The experiment.</param>
/// <param name="results">What it measured.</param>
internal sealed class ReportPage(ReportLanguage words, string service, ExperimentResponse experiment, ExperimentResults results)
{
    /// <summary>Measures that get a column and a chart each, where the experiment names none itself; the others stand in the CSV.</summary>
    private const int MostMeasures = 6;

    private const string Style = """
        body{font:15px/1.55 system-ui,"Noto Sans KR","Noto Sans CJK KR",sans-serif;color:#1b1b1f;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}
        h1{font-size:1.7rem;margin:0 0 .25rem}h2{font-size:1.2rem;margin:2rem 0 .5rem}
        table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{border-bottom:1px solid #d6d6dc;padding:.3rem .5rem;text-align:right;vertical-align:top}
        th:first-child,td:first-child{text-align:left}td.words,th.words{text-align:left}a{color:#0b57a4}figure{margin:1rem 0;break-inside:avoid}svg{max-width:100%;height:auto}
        figcaption,.quiet{color:#55555e;font-size:.85rem}.scroll{overflow-x:auto}figure{overflow-x:auto}pre{white-space:pre-wrap;overflow-wrap:anywhere}
        @media screen{svg{min-width:38rem}}
        @media print{body{margin:0;max-width:none}a{color:inherit;text-decoration:none}}
        """;

    private readonly IReadOnlyList<MeasureResponse> _measures = Shown(ReadyMadeList.Find(experiment.ReadyMade)?.Measures ?? [], results.Measures);

    private readonly RunLinks _links = new(service, experiment.Id);

    public string Write(DateTimeOffset now)
    {
        ReadyMadeExperiment? ready = ReadyMadeList.Find(experiment.ReadyMade);
        string title = experiment.Name.Length > 0 ? ReportLanguage.Safe(experiment.Name)
            : ready is not null ? words.Of(ready.Name) : words.Say(Text.ReportUntitled);
        StringBuilder html = new();
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{words.Code}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><style>{Style}</style></head><body><main>\n");
        html.Append(CultureInfo.InvariantCulture, $"<h1>{title}</h1>\n<p class=\"quiet\">{RunLinks.Around(_links.Experiment, experiment.Id.ToString())} · {words.Say(Text.ReportMade, now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))}</p>\n");
        if (ready is not null)
            html.Append(CultureInfo.InvariantCulture, $"<p><strong>{words.Of(ready.Question)}</strong></p><p>{words.Of(ready.Explanation)}</p>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p>{RunLinks.Numbers(_links.Experiment, Summary())}</p>\n");
        if (experiment.FinishedAt is null)
            html.Append(CultureInfo.InvariantCulture, $"<p role=\"status\"><strong>{words.Say(Text.ReportUnfinished)}</strong></p>\n");
        AddCharts(html);
        AddTable(html);
        AddVerdicts(html);
        html.Append(CultureInfo.InvariantCulture, $"<h2>{words.Say(Text.ReportAgain)}</h2>\n<p>{words.Say(Text.ReportAgainHow)}</p><pre><code>POST {service}{ApiRoutes.Experiments}\n{ReportLanguage.Safe(RequestJson())}</code></pre>\n");
        return html.Append("</main></body></html>\n").ToString();
    }

    // What its page shows, in the same order.
    private static MeasureResponse[] Shown(IReadOnlyList<string> own, IReadOnlyList<MeasureResponse> measured)
    {
        MeasureResponse[] named = [.. own.Select(id => measured.FirstOrDefault(measure => measure.Id == id)).OfType<MeasureResponse>()];
        return named.Length > 0 ? named : [.. measured.Take(MostMeasures)];
    }

    private string Summary()
    {
        ExperimentProgress progress = experiment.Progress;
        return results.Rows.Count > 0 && progress.Runs == 0
            ? words.Tell(Text.ReportComputed, results.Rows.Count, experiment.Seeds.Count)
            : words.Tell(Text.ReportSummary, experiment.Groups.Count, experiment.Seeds.Count, progress.Runs, progress.Succeeded, progress.Failed, progress.Reused);
    }

    private void AddCharts(StringBuilder html)
    {
        ReportCharts charts = new(words, _links, results);
        foreach (MeasureResponse measure in _measures)
            Figure(html, words.Of(measure.Name), charts.Of(measure));
        foreach (MeasureResponse measure in Measure.All.Where(measure => results.Series.Any(series => series.Measures.ContainsKey(measure.Id))))
            Figure(html, words.Say(Text.ReportSeries, words.Of(measure.Name)), charts.OfSeries(measure));
    }

    private static void Figure(StringBuilder html, string caption, string? svg)
    {
        if (svg is not null)
            html.Append(CultureInfo.InvariantCulture, $"<figure>{svg}<figcaption>{caption}</figcaption></figure>\n");
    }

    private void AddTable(StringBuilder html)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2>{words.Say(Text.ReportTable)}</h2>\n<p class=\"quiet\">{words.Say(Text.ReportIntervals)}</p>\n<div class=\"scroll\"><table><thead><tr><th scope=\"col\">{words.Say(Text.ReportGroup)}</th><th scope=\"col\">n</th>");
        foreach (MeasureResponse measure in _measures)
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{words.Of(measure.Name)}</th>");
        html.Append("</tr></thead><tbody>\n");
        foreach (ResultRow row in results.Rows)
        {
            string name = words.Of(row.Label) + (row.Group == results.Baseline ? $" ({words.Say(Text.ReportBaseline)})" : "");
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{name}</th><td>{RunLinks.Around(_links.Of(row.Runs), row.Seeds.Count.ToString(CultureInfo.InvariantCulture))}</td>");
            foreach (MeasureResponse measure in _measures)
                html.Append(CultureInfo.InvariantCulture, $"<td>{Cell(row, measure)}</td>");
            html.Append("</tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }

    private string Cell(ResultRow row, MeasureResponse measure)
    {
        if (!row.Measures.TryGetValue(measure.Id, out MeasureEstimate? estimate))
            return "–";
        string interval = estimate.Low is double low && estimate.High is double high
            ? $"<br><span class=\"quiet\">{ReportLanguage.Number(measure, low)} … {ReportLanguage.Number(measure, high)}</span>"
            : "";
        return RunLinks.Around(_links.Of(row.Runs), ReportLanguage.Number(measure, estimate.Mean) + interval);
    }

    private void AddVerdicts(StringBuilder html)
    {
        if (results.Verdicts is not { Count: > 0 } verdicts)
            return;
        html.Append(CultureInfo.InvariantCulture, $"<h2>{words.Say(Text.ReportVerdicts)}</h2>\n<table><thead><tr><th scope=\"col\">{words.Say(Text.ReportGroup)}</th><th scope=\"col\" class=\"words\">{words.Say(Text.ReportVerdict)}</th></tr></thead><tbody>\n");
        ResultRow[] others = [.. results.Rows.Where(row => row.Group != results.Baseline)];
        ResultRow baseline = results.Rows[results.Baseline!.Value];
        foreach ((VerdictResponse verdict, ResultRow row) in verdicts.Zip(others))
        {
            string address = _links.Of([.. baseline.Runs, .. row.Runs]);
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{RunLinks.Around(address, words.Of(row.Label))}</th><td class=\"words\">{RunLinks.Numbers(address, words.In(verdict.Sentence))}</td></tr>\n");
        }

        html.Append("</tbody></table>\n");
    }

    private string RequestJson() => System.Text.Json.JsonSerializer.Serialize(experiment.Request, ContractsJson.Default.ExperimentRequest);
}
