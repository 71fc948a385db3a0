using Microsoft.Playwright;

namespace OverfitWeb.EndToEnd.Tests.Pages;

/// <summary>The start page.</summary>
public sealed class LabPage(IPage page)
{
    public const string Path = "";

    public ILocator RunIt => page.GetByTestId("run-it");

    public ILocator Reproduce => page.GetByTestId("reproduce");

    /// <summary>A preset's own button.</summary>
    public ILocator Preset(string id) => page.GetByTestId($"run-preset-{id}");

    /// <summary>Opens it and waits until it can be used.</summary>
    public async Task OpenAsync()
    {
        await page.GotoAsync(Path);
        await Expect(RunIt).ToBeEnabledAsync();
    }
}
