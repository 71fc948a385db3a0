using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OverfitWeb.EndToEnd.Tests.Pages;

/// <summary>One run.</summary>
public sealed partial class RunPage(IPage page)
{
    public ChartFigure Accuracy { get; } = new(page, "chart-accuracy");

    /// <summary>What is said of the marks in the charts.</summary>
    public ILocator Marks => page.GetByTestId("marks").Locator("li");

    public ILocator Status => page.GetByTestId("run-status");

    /// <summary>One button to the verdict on a remedy; it stands there once the run has succeeded.</summary>
    public ILocator Next => page.GetByTestId("next-begin");

    public ILocator EpochLines => page.GetByTestId("epoch-lines");

    public ILocator Cancel => page.GetByTestId("cancel-run");

    public ILocator NotFound => page.GetByTestId("run-not-found");

    public ILocator Banner => page.GetByTestId("connection-banner");

    /// <summary>A chart by its name, such as <c>loss</c>.</summary>
    public ChartFigure Chart(string name) => new(page, $"chart-{name}");

    public static string Path(Guid id) => $"runs/{id}";

    /// <summary>Opens a run and waits until it is shown.</summary>
    public async Task OpenAsync(Guid id)
    {
        await page.GotoAsync(Path(id));
        await Expect(Status).ToBeVisibleAsync();
    }

    /// <summary>The run that is shown, once a start has led here.</summary>
    public async Task<Guid> IdAsync()
    {
        await Expect(page).ToHaveURLAsync(Address());
        await Expect(Status).ToBeVisibleAsync();
        return Guid.Parse(Address().Match(page.Url).Groups[1].Value);
    }

    /// <summary>Waits for a status, such as <c>succeeded</c>.</summary>
    public Task IsAsync(string status) => Expect(Status).ToHaveAttributeAsync("data-status", status, new() { Timeout = 180_000 });

    /// <summary>The epoch lines that stand there now.</summary>
    public async Task<string[]> LinesAsync() =>
        (await EpochLines.TextContentAsync() ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("/runs/([0-9a-f-]{36})$")]
    private static partial Regex Address();
}
