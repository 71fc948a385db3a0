using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>The walk of docs/first-verdict.md: two clicks from the start page to an answer.</summary>
public sealed class FirstVerdictTests(Chromium chromium, SharedService service)
{
    [Fact]
    public async Task Two_buttons_lead_to_the_first_verdict()
    {
        await using Visit visit = await chromium.VisitAsync(service.Address, new("en"));
        var lab = new LabPage(visit.Page);
        var run = new RunPage(visit.Page);
        await lab.OpenAsync();
        await lab.RunIt.ClickAsync();
        await run.IsAsync("succeeded");
        await Expect(run.Next).ToBeVisibleAsync();
        await Axe.FindsNothingAsync(visit.Page.GetByTestId("next-step"));
        await run.Next.ClickAsync();

        // λ = 0.1 narrows the gap, for train accuracy falls, and takes test accuracy along: docs/experiments.md.
        var compare = new ComparePage(visit.Page);
        await Expect(compare.Verdict).ToHaveAttributeAsync("data-code", "Hurt", new() { Timeout = 300_000 });
        await Expect(compare.Runs).ToHaveCountAsync(10);
        string first = visit.Page.Url;

        // Who goes back and presses again comes to the same runs: nothing is trained twice.
        await visit.Page.GoBackAsync();
        await run.Next.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(first);
        await visit.LeaveAsync();
    }
}
