using Microsoft.Playwright;

namespace OverfitWeb.EndToEnd.Tests.Pages;

/// <summary>One chart: what is drawn, and the table beside it.</summary>
public sealed class ChartFigure(IPage page, string testId)
{
    private ILocator Figure => page.GetByTestId(testId);

    /// <summary>The drawn lines, in the legend's order.</summary>
    public ILocator Curves => Figure.Locator(".apexcharts-line-series path.apexcharts-line");

    /// <summary>A row an epoch.</summary>
    public ILocator Rows => Figure.Locator("tbody tr");

    /// <summary>Unfolds the table.</summary>
    public Task ShowTableAsync() => Figure.Locator("summary").ClickAsync();

    /// <summary>How many points each drawn line has, read from its path.</summary>
    public async Task<int[]> DrawnPointsAsync() => await Curves.EvaluateAllAsync<int[]>(
        "curves => curves.map(curve => (curve.getAttribute('d').match(/[ML]/g) ?? []).length)");

    /// <summary>The table's cells, the epoch first.</summary>
    public Task<string[][]> TableAsync() => Rows.EvaluateAllAsync<string[][]>(
        "rows => rows.map(row => [...row.cells].map(cell => cell.textContent.trim()))");

    /// <summary>Waits until the table has at least so many rows.</summary>
    public Task HasRowsAsync(int count) => Rows.Nth(count - 1).WaitForAsync(new() { State = WaitForSelectorState.Attached });
}
