using Microsoft.Playwright;
using OverfitWeb.EndToEnd.Tests.Hosting;

namespace OverfitWeb.EndToEnd.Tests.Pages;

/// <summary>What a run learned, below its charts: a tab a question.</summary>
public sealed class ResultsSection(IPage page)
{
    public ILocator Whole => page.GetByTestId("results");

    public ILocator Mistakes => page.GetByTestId("mistakes").Locator("img");

    public ILocator Confusion => page.GetByTestId("confusion").Locator("tbody td");

    public ILocator Classes => page.GetByTestId("classes").Locator("tbody tr");

    public ILocator Reliability => page.GetByTestId("reliability").Locator(".got");

    public ILocator WeightPicture => page.GetByTestId("weight-picture");

    public ILocator Histograms => page.GetByTestId("histograms").Locator("svg");

    public ILocator Canvas => page.GetByTestId("draw-canvas");

    public ILocator Digit => page.GetByTestId("draw-digit");

    public ILocator DrawAnswer => page.GetByTestId("draw-answer");

    public ILocator Clear => page.GetByTestId("draw-clear");

    public ILocator Events => page.GetByTestId("events").Locator("li");

    /// <summary>Looks at a tab, by its name such as <c>draw</c>.</summary>
    public Task OpenAsync(string tab) => page.GetByTestId($"tab-{tab}").ClickAsync();

    /// <summary>Whether a picture has come and been understood by the browser.</summary>
    public static async Task IsLoadedAsync(ILocator picture) => await Eventually.TrueAsync(
        () => picture.EvaluateAsync<bool>("image => image.complete && image.naturalWidth > 0"), TimeSpan.FromSeconds(20), () => $"{picture} is not loaded.");

    /// <summary>Draws a one: a stroke from top to bottom, with the mouse.</summary>
    public async Task DrawOneAsync()
    {
        LocatorBoundingBoxResult box = (await Canvas.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.52f), box.Y + (box.Height * 0.15f));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.48f), box.Y + (box.Height * 0.85f), new() { Steps = 12 });
        await page.Mouse.UpAsync();
    }

    /// <summary>The same with the keyboard.</summary>
    public async Task DrawOneByKeysAsync()
    {
        await Canvas.FocusAsync();
        await page.Keyboard.PressAsync(" ");
        for (int step = 0; step < 10; step++)
            await page.Keyboard.PressAsync("ArrowDown");
    }
}
