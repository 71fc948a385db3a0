using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;

namespace OverfitWeb.Api.Compare;

/// <summary>What <c>GET /compare</c> is asked.</summary>
/// <param name="Runs">Ids as given, each once.</param>
/// <param name="Grouped">With groups and verdicts (<c>groupBy=spec</c>).</param>
/// <param name="Bands">With intervals around the groups' curves (<c>band=ci95</c>).</param>
/// <param name="RecordsOfRun">How many records of each run are shown at most.</param>
/// <param name="RecordsOfGroup">How many points a group's curves have at most.</param>
internal sealed record CompareQuery(IReadOnlyList<string> Runs, bool Grouped, bool Bands, int RecordsOfRun, int RecordsOfGroup)
{
    public const int MostRuns = 100;

    /// <summary>Up to so many runs are shown with every record.</summary>
    public const int RunsInFull = 20;

    /// <summary>Beyond, each run has its share of so many records: as many as 20 of the document's runs have.</summary>
    public const int SharedRecords = 4000;

    /// <summary>Points of a group's curves then: more than a screen has columns for.</summary>
    public const int SharedPoints = 1000;

    public static CompareQuery Read(IQueryCollection query, out RequestErrors errors)
    {
        QueryReader reader = new(query, "runs", "groupBy", "band", "maxPoints");
        errors = reader.Errors;
        IReadOnlyList<string> runs = [.. reader.List("runs").Distinct()];
        if (runs.Count is 0 or > MostRuns)
            errors.Add("runs", Texts.Of(Text.MustBeQuery, Texts.Of(Text.RunIds, MostRuns)));
        bool grouped = reader.Choice("groupBy", "spec", "none") != "none";
        bool bands = reader.Choice("band", "ci95", "none") != "none";
        int asked = reader.Integer("maxPoints", 2, int.MaxValue) ?? int.MaxValue;
        return runs.Count <= RunsInFull
            ? new(runs, grouped, bands, asked, asked)
            : new(runs, grouped, bands, Math.Min(asked, SharedRecords / runs.Count), Math.Min(asked, SharedPoints));
    }
}
