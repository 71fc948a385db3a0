using System.Net;
using System.Text.Json;
using Bunit;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Learn;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Learn;

public sealed class ClaimsPageTests : UiContext
{
    private const string Create = "POST /api/v1/runs";

    private static readonly PresetResponse[] Presets =
        [.. new[] { "overfit", "weight-decay", "weight-decay-tuned", "no-dropout", "dropout", "dropout-tuned", "ensemble" }
            .Select((id, place) => Some.Preset(id, new RunSpec { Training = new TrainingSpec { BatchSize = 10 + place } }))];

    [Fact]
    public void Without_runs_every_claim_offers_to_measure_and_shows_what_was_recorded()
    {
        IRenderedComponent<ClaimsPage> page = Show();

        Assert.Equal(Claim.All.Count, page.FindAll(".claim").Count);
        Assert.Contains("5", page.Find(TestId("measure-gap")).TextContent, StringComparison.Ordinal);
        Assert.Contains("0.755 ± 0.027", page.Find(TestId("claim-gap")).TextContent, StringComparison.Ordinal);
        Assert.Contains("not measured yet", page.Find(TestId("claim-gap")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_queued_once_with_the_claims_precision_and_its_tag()
    {
        RunResponse there = Run(1, "overfit", seed: 3);
        Service.Answer($"GET /api/v1/compare?runs={there.Id}", new CompareResponse([], []), ContractsJson.Default.CompareResponse);
        IRenderedComponent<ClaimsPage> page = Show(there);
        Service.Answer(Create, Run(9, "overfit", seed: 0) with { Status = RunStatus.Failed }, ContractsJson.Default.RunResponse, HttpStatusCode.Accepted);

        page.Find(TestId("measure-gap")).Click();

        string[] bodies = [.. Service.Requests.Where(request => request.Request == Create).Select(request => request.Body)];
        Assert.Equal(4, bodies.Length);
        Assert.DoesNotContain(bodies, body => body.Contains("\"seed\":3", StringComparison.Ordinal));
        Assert.All(bodies, body => Assert.Contains("\"precision\":\"float64\"", body, StringComparison.Ordinal));
        Assert.All(bodies, body => Assert.Contains("\"tags\":[\"document\"]", body, StringComparison.Ordinal));
    }

    [Fact]
    public void Figures_come_from_the_runs_of_this_service()
    {
        RunResponse run = Run(1, "overfit", seed: 0);
        CompareGroup group = Some.Comparison(run, Some.Run(2), VerdictCode.Hurt).Groups[0] with
        {
            Last = new GroupEnd(new(1, 0.9, 1.1), new(0.7123, 0.7, 0.7246), new(0.2877, 0.2, 0.3)),
        };
        Service.Answer($"GET /api/v1/compare?runs={run.Id}",
            new CompareResponse([new ComparedRun(run, [])], []) { Groups = [group] }, ContractsJson.Default.CompareResponse);

        IRenderedComponent<ClaimsPage> page = Show(run);

        Assert.Contains("0.712 ± 0.012", page.Find(TestId("claim-gap")).TextContent, StringComparison.Ordinal);
        Assert.Contains("1 / 5", page.Find(TestId("claim-gap")).TextContent, StringComparison.Ordinal);
        Assert.Contains($"compare?runs={run.Id}", page.Find($"{TestId("claim-gap")} a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_of_another_setting_does_not_count()
    {
        RunResponse other = Run(1, "overfit", seed: 0);
        other = other with { Spec = other.Spec with { LabelSmoothing = 0.1 } };

        Assert.Contains("0 / 5", Show(other).Find(TestId("claim-gap")).TextContent, StringComparison.Ordinal);
    }

    private static RunResponse Run(int number, string preset, long seed)
    {
        RunSpec spec = Presets.First(item => item.Id == preset).Spec;
        return Some.Run(number, RunStatus.Succeeded) with
        {
            Spec = JsonSerializer.Deserialize(JsonSerializer.Serialize(spec, ContractsJson.Default.RunSpec), ContractsJson.Default.RunSpec)! with
            {
                Name = "by hand",
                Training = spec.Training with { Seed = seed, Precision = Precision.Float64 },
            },
        };
    }

    private IRenderedComponent<ClaimsPage> Show(params RunResponse[] runs)
    {
        Service.Answer("GET /api/v1/presets", Presets, ContractsJson.Default.IReadOnlyListPresetResponse);
        Service.Answer("GET /api/v1/runs?tag=document&pageSize=200", new RunListResponse([], 0, null), ContractsJson.Default.RunListResponse);
        Service.Answer("GET /api/v1/runs?pageSize=200", new RunListResponse(runs, runs.Length, null), ContractsJson.Default.RunListResponse);
        return Render<ClaimsPage>();
    }
}
