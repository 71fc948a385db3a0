using Microsoft.Playwright;

namespace OverfitWeb.EndToEnd.Tests.Pages;

/// <summary>Runs side by side.</summary>
public sealed class ComparePage(IPage page)
{
    public ChartFigure Accuracy { get; } = new(page, "chart-accuracy");

    /// <summary>The drawings of the charts that stand beside each other.</summary>
    public ILocator SideBySide => page.Locator(".chart-pair .chart-frame");

    public ILocator Runs => page.GetByTestId("compared-runs").Locator("tbody tr");

    /// <summary>The members of the specs that differ, by their JSON pointer.</summary>
    public ILocator Differences => page.GetByTestId("differences").Locator("[data-pointer]");

    public ILocator Groups => page.GetByTestId("groups").Locator("tbody tr");

    public ILocator Verdict => page.GetByTestId("verdicts").Locator("article");

    public ILocator Members => page.GetByTestId("show-members");

    public ILocator Failure => page.GetByTestId("failure");

    public static string Path(params IEnumerable<Guid> runs) => $"compare?runs={string.Join(',', runs)}";

    /// <summary>The pointers of what differs.</summary>
    public Task<string[]> PointersAsync() =>
        Differences.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.pointer)");

    /// <summary>Waits until every line is drawn: a solid and a dashed one a run.</summary>
    public Task IsDrawnAsync(int runs) => Expect(Accuracy.Curves).ToHaveCountAsync(2 * runs);
}
