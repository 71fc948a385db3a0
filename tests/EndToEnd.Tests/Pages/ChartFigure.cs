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

    /// <summary>Dotted lines and rings that mark an epoch.</summary>
    public ILocator Marks => Figure.Locator(".chart-front line[stroke-dasharray='2 3'], .chart-front circle[r='6']");

    public ILocator Crosshair => Figure.Locator(".chart-cross");

    /// <summary>Leads back from a zoom.</summary>
    public ILocator Reset => Figure.Locator(".chart-reset");

    private ILocator Layer => Figure.Locator(".chart-layer");

    /// <summary>Points at a place, by its part of the width.</summary>
    public async Task HoverAsync(float part)
    {
        LocatorBoundingBoxResult box = (await Layer.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width * part), box.Y + (box.Height / 2));
    }

    /// <summary>Draws a zoom with the mouse.</summary>
    public async Task DragAsync(float from, float to)
    {
        await HoverAsync(from);
        await page.Mouse.DownAsync();
        await HoverAsync((from + to) / 2);
        await HoverAsync(to);
        await page.Mouse.UpAsync();
    }

    /// <summary>How the first line runs.</summary>
    public async Task<string> ShapeAsync() => await Curves.First.GetAttributeAsync("d") ?? "";

    /// <summary>What a button such as <c>CSV</c> saves; the table must be unfolded.</summary>
    public async Task<string> SavedAsync(string button)
    {
        IDownload download = await page.RunAndWaitForDownloadAsync(() => Figure.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync(), System.Text.Encoding.Latin1);
    }

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
