using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Runs;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Runs;

public sealed class RunsPageTests : UiContext
{
    [Fact]
    public void An_empty_list_says_what_to_do()
    {
        IRenderedComponent<RunsPage> page = Show();

        Assert.Contains("Start one in the Lab", page.Find(TestId("runs-empty")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_is_started_elsewhere_appears()
    {
        IRenderedComponent<RunsPage> page = Show(Some.Run(1));

        Live.Change(Some.Run(2));

        page.WaitForAssertion(() => Assert.Equal(
            [Some.Id(2).ToString(), Some.Id(1).ToString()],
            page.FindAll(TestId("run-row")).Select(row => row.GetAttribute("data-run"))));
    }

    [Fact]
    public void Two_chosen_runs_are_compared_in_the_order_chosen()
    {
        IRenderedComponent<RunsPage> page = Show(Some.Run(3), Some.Run(2), Some.Run(1));
        Assert.True(page.Find(TestId("compare-button")).HasAttribute("disabled"));

        page.Find($"[data-run='{Some.Id(1)}'] input").Change(true);
        page.Find($"[data-run='{Some.Id(3)}'] input").Change(true);
        page.Find(TestId("compare-button")).Click();

        Assert.EndsWith($"/compare?runs={Some.Id(1)},{Some.Id(3)}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    private IRenderedComponent<RunsPage> Show(params RunResponse[] runs)
    {
        Service.Answer("GET /api/v1/runs?pageSize=50", new RunListResponse(runs, runs.Length, null),
            ContractsJson.Default.RunListResponse);
        return Render<RunsPage>();
    }
}
