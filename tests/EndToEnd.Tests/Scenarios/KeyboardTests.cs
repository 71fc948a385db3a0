using Microsoft.Playwright;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>Everything can be done without a mouse.</summary>
public sealed class KeyboardTests(Chromium chromium, SharedService service)
{
    private const int MostTabs = 60;

    [Fact]
    public async Task A_preset_is_started_and_canceled_with_tab_and_enter()
    {
        await using Visit visit = await chromium.VisitAsync(service.Address, new("en"));
        var lab = new LabPage(visit.Page);
        var run = new RunPage(visit.Page);
        await lab.OpenAsync();
        await TabToAsync(visit.Page, lab.Preset("dropout-tuned"));
        await visit.Page.Keyboard.PressAsync("Enter");
        await run.IdAsync();
        await TabToAsync(visit.Page, run.Cancel);
        await visit.Page.Keyboard.PressAsync("Enter");
        await run.IsAsync("canceled");
        await visit.LeaveAsync();
    }

    [Fact]
    public async Task Single_keys_lead_about_and_can_be_switched_off()
    {
        await service.Client.RunAsync(("overfit", """{"training": {"epochs": 2}}"""));
        var manner = new Manner("ko");
        await using Visit visit = await chromium.VisitAsync(service.Address, manner);
        IPage page = visit.Page;
        await new LabPage(page).OpenAsync();
        await Expect(page.GetByTestId("shortcuts")).ToHaveAttributeAsync("aria-keyshortcuts", "?");
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByTestId("shortcut-sheet")).ToBeVisibleAsync();
        LocatorBoundingBoxResult sheet = (await page.Locator("dialog[open]").BoundingBoxAsync())!;
        Assert.Equal(manner.Width / 2, sheet.X + (sheet.Width / 2), 16f);
        await Axe.FindsNothingAsync(page);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByTestId("shortcut-sheet")).ToBeHiddenAsync();

        await page.Keyboard.TypeAsync("gr");
        await Expect(new RunsPage(page).Rows.First).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync("jx");
        await Expect(new RunsPage(page).Rows.GetByRole(AriaRole.Checkbox, new() { Checked = true })).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("/");
        await Expect(new RunsPage(page).Search).ToBeFocusedAsync();

        await page.GetByTestId("shortcuts").ClickAsync();
        await page.GetByTestId("shortcuts-on").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.TypeAsync("gl");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/runs$"));
        await visit.LeaveAsync();
    }

    private static async Task TabToAsync(IPage page, ILocator wanted)
    {
        for (int tabs = 0; tabs < MostTabs; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
        }

        Assert.Fail($"{MostTabs} times Tab do not reach {wanted}.");
    }
}
