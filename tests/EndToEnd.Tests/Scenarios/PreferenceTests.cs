using Microsoft.Playwright;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>Language and theme are the browser's until somebody chooses; then they stay chosen.</summary>
public sealed class PreferenceTests(Chromium chromium, SharedService service)
{
    [Fact]
    public async Task A_chosen_language_and_theme_are_kept_on_the_same_address()
    {
        await using Visit visit = await chromium.VisitAsync(service.Address, new("ko"));
        IPage page = visit.Page;
        await page.GotoAsync("compare");
        await page.GetByTestId("theme-toggle").ClickAsync();
        await page.GetByTestId("culture-en").ClickAsync();
        await Expect(page.GetByTestId("culture-en")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page.Locator("html[lang=en][data-theme=dark]")).ToHaveCountAsync(1);
        await Expect(page).ToHaveURLAsync(new Uri(service.Address, "compare").ToString());

        await new LabPage(page).OpenAsync();
        await Expect(page.Locator("html[lang=en][data-theme=dark]")).ToHaveCountAsync(1);
        await visit.LeaveAsync();
    }
}
