using Microsoft.Playwright;

namespace OverfitWeb.EndToEnd.Tests.Pages;

/// <summary>The start page.</summary>
public sealed class LabPage(IPage page)
{
    public const string Path = "";

    public ILocator RunIt => page.GetByTestId("run-it");

    public ILocator Start => page.GetByTestId("start-run");

    /// <summary>A preset's own button.</summary>
    public ILocator Preset(string id) => page.GetByTestId($"run-preset-{id}");

    /// <summary>A field of the form, by the name of its member, such as <c>epochs</c>.</summary>
    public ILocator Field(string name) => page.GetByTestId($"field-{name}");

    /// <summary>Opens it and waits until it can be used.</summary>
    public async Task OpenAsync()
    {
        await page.GotoAsync(Path);
        await Expect(RunIt).ToBeEnabledAsync();
    }

    /// <summary>Fills in the form and starts.</summary>
    public async Task StartAsync(string preset, params (string Field, string Value)[] values)
    {
        await Field("preset").SelectOptionAsync(preset);
        foreach ((string field, string value) in values)
            await Field(field).FillAsync(value);
        await Start.ClickAsync();
    }
}
