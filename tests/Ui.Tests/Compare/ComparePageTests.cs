using System.Text.Json;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Compare;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Compare;

public sealed class ComparePageTests : UiContext
{
    [Fact]
    public void Without_runs_it_says_what_to_do() =>
        Assert.Contains("Choose two or more", Show("").Find(TestId("compare-empty")).TextContent, StringComparison.Ordinal);

    [Fact]
    public void Only_what_differs_is_listed_a_column_a_run()
    {
        Answer(
            new SpecDifference("/penalties", [Json("[]"), Json("""[{"kind": "l2", "lambda": 0.1}]""")]),
            new SpecDifference("/model/dropout", [null, Json("""{"kind": "standard", "ratio": 0.2}""")]));

        IRenderedComponent<ComparePage> page = Show($"{Some.Id(1)},{Some.Id(2)}");

        Assert.Equal(["–", "l2 lambda=0.1"], Cells(page, "/penalties"));
        Assert.Equal(["–", "standard ratio=0.2"], Cells(page, "/model/dropout"));
    }

    [Fact]
    public void Equal_specs_are_said_to_be_equal()
    {
        Answer();

        Assert.Contains("The specs are equal", Show($"{Some.Id(1)},{Some.Id(2)}").Find(TestId("differences")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_run_has_a_train_and_a_test_line()
    {
        Answer();

        IRenderedComponent<ComparePage> page = Show($"{Some.Id(1)},{Some.Id(2)}");

        Assert.Equal(4, page.FindAll($"{TestId("chart-accuracy")} .chart-legend li").Count);
        Assert.Equal(2, page.FindAll($"{TestId("chart-accuracy")} .stroke-test").Count);
    }

    [Fact]
    public void Verdicts_stand_above_the_runs()
    {
        Answer(Some.Comparison(Some.Run(1, RunStatus.Succeeded), Some.Run(2, RunStatus.Succeeded), VerdictCode.Hurt));

        IRenderedComponent<ComparePage> page = Show($"{Some.Id(1)},{Some.Id(2)}");

        Assert.Equal(
            ["verdicts", "compared-runs"],
            page.FindAll($"{TestId("verdicts")}, {TestId("compared-runs")}").Select(part => part.GetAttribute("data-testid")));
    }

    [Fact]
    public void A_run_that_ends_is_judged_anew()
    {
        Answer(Some.Comparison(Some.Run(1), Some.Run(2, RunStatus.Succeeded), VerdictCode.NotEnoughSeeds, pairs: 0));
        IRenderedComponent<ComparePage> page = Show($"{Some.Id(1)},{Some.Id(2)}");
        Assert.Contains("Not enough seeds", page.Find(".verdict-chip").TextContent, StringComparison.Ordinal);

        Answer(Some.Comparison(Some.Run(1, RunStatus.Succeeded), Some.Run(2, RunStatus.Succeeded), VerdictCode.Helped));
        Live.Deliver(Some.Succeeded(eventSeq: 1));

        page.WaitForAssertion(() => Assert.Contains("Helped", page.Find(".verdict-chip").TextContent, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Cells(IRenderedComponent<ComparePage> page, string pointer) =>
        page.FindAll($"[data-pointer='{pointer}'] td").Select(cell => cell.TextContent);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private void Answer(params SpecDifference[] differences) => Answer(new CompareResponse(
        [
            new ComparedRun(Some.Run(1, RunStatus.Succeeded), [Some.Record(1), Some.Record(2)]),
            new ComparedRun(Some.Run(2, RunStatus.Succeeded), [Some.Record(1)]),
        ], differences));

    private void Answer(CompareResponse comparison) =>
        Service.Answer($"GET /api/v1/compare?runs={Some.Id(1)},{Some.Id(2)}", comparison, ContractsJson.Default.CompareResponse);

    private IRenderedComponent<ComparePage> Show(string runs)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"compare?runs={runs}");
        return Render<ComparePage>();
    }
}
