using Microsoft.Playwright;

namespace OverfitWeb.EndToEnd.Tests.Pages;

/// <summary>The form of a new run.</summary>
public sealed class NewRunPage(IPage page)
{
    public const string Path = "new";

    public ILocator Start => page.GetByTestId("start-run");

    /// <summary>What the service reckons.</summary>
    public ILocator Cost => page.GetByTestId("cost-parameters");

    public ILocator Changes => page.GetByTestId("changes");

    /// <summary>A field, by the name of its member, such as <c>epochs</c>.</summary>
    public ILocator Field(string name) => page.GetByTestId($"field-{name}");

    /// <summary>The slider beside a field.</summary>
    public ILocator Slider(string name) => page.GetByTestId($"field-{name}-slider");

    /// <summary>Opens it, or a link to it, and waits until it can be used.</summary>
    public async Task OpenAsync(string path = Path)
    {
        await page.GotoAsync(path);
        await Expect(Start).ToBeEnabledAsync();
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
