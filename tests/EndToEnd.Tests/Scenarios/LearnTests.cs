using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>The start page, the lessons, and the document claim by claim.</summary>
public sealed class LearnTests(Chromium chromium, SharedService service)
{
    private static readonly string[] Lessons = ["learn/overfitting", "learn/weight-decay", "learn/dropout", "learn/ensembles"];

    [Theory]
    [MemberData(nameof(AccessibilityTests.Manners), MemberType = typeof(AccessibilityTests))]
    public async Task Forms_and_lessons_pass_axe(string language, bool dark)
    {
        await using Visit visit = await chromium.VisitAsync(service.Address, new(language) { Dark = dark });
        var form = new NewRunPage(visit.Page);
        await form.OpenAsync();
        await Expect(form.Cost).ToBeVisibleAsync();
        await visit.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(fold => fold.open = true)");
        await Axe.FindsNothingAsync(visit.Page);

        foreach (string path in new[] { "learn", Lessons[dark ? 1 : 2], "learn/document" })
        {
            await visit.FollowAsync(path);
            await Expect(visit.Page).ToHaveURLAsync(new Regex(path + "$"));
            await Expect(visit.Page.Locator("main h1")).ToBeVisibleAsync();
            await Expect(visit.Page.Locator("main .bone")).ToHaveCountAsync(0);
            await Axe.FindsNothingAsync(visit.Page);
        }

        await visit.LeaveAsync();
    }

    [Fact]
    public async Task Every_lesson_draws_its_formulas_and_its_curves()
    {
        await using Visit visit = await chromium.VisitAsync(service.Address, new("en"));
        await visit.Page.GotoAsync("learn");
        foreach (string lesson in Lessons)
        {
            await visit.Page.Locator($"main a[href='{lesson}']").First.ClickAsync();
            await Expect(visit.Page).ToHaveURLAsync(new Regex(lesson + "$"));
            ILocator curves = new ChartFigure(visit.Page, "chart-lesson").Curves;
            await Expect(curves.First).ToBeVisibleAsync();
            // A formula that the browser does not know as MathML is a line of letters: its fractions and sums have no height.
            double height = await visit.Page.Locator(".formula math").First.EvaluateAsync<double>("math => math.getBoundingClientRect().height");
            Assert.InRange(height, 15, 200);
            Assert.Equal("http://www.w3.org/1998/Math/MathML", await visit.Page.Locator(".formula math").First.EvaluateAsync<string>("math => math.namespaceURI"));
            await visit.Page.GoBackAsync();
        }

        await visit.LeaveAsync();
    }

    [Fact]
    public async Task A_claim_is_measured_by_runs_of_this_service()
    {
        await using Visit visit = await chromium.VisitAsync(service.Address, new("en"));
        await visit.Page.GotoAsync("learn/document");
        ILocator claim = visit.Page.GetByTestId("claim-memorises");
        await visit.Page.GetByTestId("measure-memorises").ClickAsync();

        await Expect(claim).ToContainTextAsync("5 / 5", new() { Timeout = 300_000 });
        await Expect(visit.Page.GetByTestId("claim-at-epoch")).ToContainTextAsync("mean of 5 runs");
        // The document's own code gives these five runs: docs/experiments.md.
        double[][] rows = await claim.Locator("tbody tr").EvaluateAllAsync<double[][]>(
            "rows => rows.map(row => [...row.querySelectorAll('td.num')].slice(-3).map(cell => parseFloat(cell.textContent)))");
        // Here above, recorded below; the last digit may be rounded twice.
        Assert.All(rows[0].Zip(rows[1]), figure => Assert.Equal(figure.Second, figure.First, 0.0011));
        await claim.GetByRole(AriaRole.Link).ClickAsync();
        // Five seeds of one spec are one group, drawn as its mean.
        await new ComparePage(visit.Page).IsDrawnAsync(runs: 1);
        await visit.LeaveAsync();
    }

    [Fact]
    public async Task Reproducing_queues_the_five_experiments_of_the_document_in_its_precision_and_compares_them()
    {
        await using Visit visit = await chromium.VisitAsync(service.Address, new("ko"));
        var lab = new LabPage(visit.Page);
        await lab.OpenAsync();
        await lab.Reproduce.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/compare\\?runs="));
        await Expect(new ComparePage(visit.Page).Runs).ToHaveCountAsync(5);

        List<string> started = [];
        foreach (string id in visit.Page.Url.Split("runs=")[1].Split(','))
        {
            Contracts.Runs.RunResponse run = await service.Client.GetAsync(Guid.Parse(id));
            started.Add($"{run.Preset} {run.Spec.Training.Precision}");
            if (run.FinishedAt is null)
                await service.Client.CancelAsync(run.Id);
        }

        Assert.Equal(["overfit Float64", "weight-decay Float64", "no-dropout Float64", "dropout Float64", "ensemble Float64"], started);
        await visit.LeaveAsync();
    }
}
