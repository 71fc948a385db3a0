using Microsoft.Playwright;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>What a number means is told to the pointer, the keyboard and the finger alike (WCAG 1.4.13).</summary>
public sealed class DefinitionTests(Chromium chromium, SharedService service)
{
    [Fact]
    public async Task A_term_is_defined_by_pointer_by_focus_and_by_touch()
    {
        IReadOnlyList<Guid> runs = await service.Client.RunAsync(("overfit", """{"training": {"epochs": 5}}"""));
        await using Visit visit = await chromium.VisitAsync(service.Address, new("en") { Touch = true });
        await new RunPage(visit.Page).OpenAsync(runs[0]);
        ILocator term = visit.Page.Locator(".numbers").GetByRole(AriaRole.Button, new() { Name = "Gap" });
        ILocator definition = visit.Page.Locator(".definition:popover-open");

        await term.HoverAsync();
        await Expect(definition).ToHaveTextAsync("Train accuracy − test accuracy.");
        await definition.HoverAsync();
        await visit.Page.WaitForTimeoutAsync(500);
        await Expect(definition).ToBeVisibleAsync();
        await visit.Page.Mouse.MoveAsync(1, 1);
        await Expect(definition).ToHaveCountAsync(0);

        await term.FocusAsync();
        await Expect(definition).ToBeVisibleAsync();
        await Expect(term).ToHaveAccessibleDescriptionAsync("Train accuracy − test accuracy.");
        await Axe.FindsNothingAsync(visit.Page.Locator(".numbers"));
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(definition).ToHaveCountAsync(0);
        await Expect(term).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(definition).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(definition).ToHaveTextAsync("The highest test accuracy of any epoch, the first of equals.");

        await term.TapAsync();
        await Expect(definition).ToHaveTextAsync("Train accuracy − test accuracy.");
        await term.TapAsync();
        await Expect(definition).ToHaveCountAsync(0);
        await term.TapAsync();
        await visit.Page.Locator("main h1").TapAsync();
        await Expect(definition).ToHaveCountAsync(0);
        await visit.LeaveAsync();
    }
}
