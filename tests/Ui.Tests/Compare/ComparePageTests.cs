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
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Without_runs_it_says_what_to_do() =>
        Assert.Contains("Choose two or more", Show("").Find(TestId("compare-empty")).TextContent, StringComparison.Ordinal);

    [Fact]
    public void Only_what_differs_is_listed_by_its_name_with_the_change_of_numbers()
    {
        Answer(
            new SpecDifference("/penalties", [Json("[]"), Json("""[{"kind": "l2", "lambda": 0.1}]""")]),
            new SpecDifference("/dataset/trainSize", [Json("300"), Json("3000")]),
            new SpecDifference("/training/seed", [Json("1"), Json("2")]));

        IRenderedComponent<ComparePage> page = Show(Both);

        Assert.Equal(["–", "L2 λ = 0.1"], Cells(page, "/penalties"));
        Assert.Equal(["300", "3,000 Δ +2,700"], Cells(page, "/dataset/trainSize"));
        Assert.Equal(["Penalties", "Training images"], page.FindAll("[data-pointer] th").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Equal_specs_are_said_to_be_equal()
    {
        Answer();

        Assert.Contains("The specs are equal", Show(Both).Find(TestId("differences")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_group_has_a_train_and_a_test_line()
    {
        Answer();

        IRenderedComponent<ComparePage> page = Show(Both);

        Assert.Equal(
            ["overfit #0001 train", "overfit #0001 test", "overfit #0002 train", "overfit #0002 test"],
            page.FindAll($"{TestId("chart-accuracy")} .chart-legend li").Select(item => item.TextContent));
    }

    [Fact]
    public void The_verdict_comes_first()
    {
        Answer();

        Assert.Equal(
            ["verdicts", "chart-accuracy", "differences", "groups", "compared-runs"],
            Show(Both)
                .FindAll(string.Join(", ", new[] { "verdicts", "chart-accuracy", "differences", "groups", "compared-runs" }.Select(TestId)))
                .Select(part => part.GetAttribute("data-testid")));
    }

    [Fact]
    public void Another_baseline_is_an_address_with_its_runs_first()
    {
        Answer();

        Assert.Equal($"compare?runs={Some.Id(2)},{Some.Id(1)}", Show(Both).Find("[data-group='2'] a").GetAttribute("href"));
    }

    [Fact]
    public void A_run_that_ends_is_judged_anew()
    {
        Answer(Some.Comparison(Some.Run(1), Some.Run(2, RunStatus.Succeeded), VerdictCode.NotEnoughSeeds, pairs: 0));
        IRenderedComponent<ComparePage> page = Show(Both);
        Assert.Equal("Training", page.Find(TestId("verdict-coming")).TextContent);
        Assert.Contains("1 of 2 runs", page.Find(TestId("verdict-waiting")).TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(TestId("add-seeds")));

        Answer(Some.Comparison(Some.Run(1, RunStatus.Succeeded), Some.Run(2, RunStatus.Succeeded), VerdictCode.Helped));
        Live.Deliver(Some.Succeeded(eventSeq: 1));

        page.WaitForAssertion(() => Assert.Contains("Helped", page.Find(".verdict-chip").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(TestId("verdict-waiting")));
        Assert.NotEmpty(page.FindAll(TestId("add-seeds")));
    }

    [Fact]
    public void Seeds_are_added_where_they_are_missing_and_join_the_address()
    {
        Answer(Some.Comparison(Some.Run(1, RunStatus.Succeeded), Some.Run(2, RunStatus.Succeeded), VerdictCode.NotEnoughSeeds, pairs: 1));
        foreach (int number in new[] { 1, 2 })
        {
            Service.Answer($"POST /api/v1/runs/{Some.Id(number)}/clone", Some.Run(9), ContractsJson.Default.RunResponse);
        }

        IRenderedComponent<ComparePage> page = Show(Both);
        Service.Answer($"GET /api/v1/compare?runs={Some.Id(1)},{Some.Id(2)},{Some.Id(9)}", Pair(), ContractsJson.Default.CompareResponse);
        page.Find(TestId("add-seeds-button")).Click();

        page.WaitForAssertion(() => Assert.EndsWith($"compare?runs={Some.Id(1)},{Some.Id(2)},{Some.Id(9)}", Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal(
            [1, 2, 3, 4, 1, 2, 3, 4],
            Service.Requests.Where(request => request.Request.EndsWith("/clone", StringComparison.Ordinal))
                .Select(request => Json(request.Body).GetProperty("overrides").GetProperty("training").GetProperty("seed").GetInt64()));
    }

    private static string Both => $"{Some.Id(1)},{Some.Id(2)}";

    private static IEnumerable<string> Cells(IRenderedComponent<ComparePage> page, string pointer) =>
        page.FindAll($"[data-pointer='{pointer}'] td")
            .Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private static CompareResponse Pair() => Some.Comparison(Some.Run(1, RunStatus.Succeeded), Some.Run(2, RunStatus.Succeeded), VerdictCode.Hurt);

    private void Answer(params SpecDifference[] differences) => Answer(Pair() with { Differences = differences });

    private void Answer(CompareResponse comparison) =>
        Service.Answer($"GET /api/v1/compare?runs={Both}", comparison, ContractsJson.Default.CompareResponse);

    private IRenderedComponent<ComparePage> Show(string runs)
    {
        Navigation.NavigateTo($"compare?runs={runs}");
        return Render<ComparePage>();
    }
}
