using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>An address that leads nowhere says so, and where to go instead.</summary>
public sealed class NotFoundTests(Chromium chromium, SharedService service)
{
    private static readonly Guid Missing = Guid.Parse("01936f00-0000-7000-8000-000000000000");

    [Theory]
    [MemberData(nameof(Manner.Languages), MemberType = typeof(Manner))]
    public async Task A_run_that_does_not_exist_is_said_to_be_missing(string language)
    {
        await using Visit visit = await chromium.VisitAsync(service.Address, new(language));
        visit.Watch.Provoke("404");
        await visit.Page.GotoAsync(RunPage.Path(Missing));
        await Expect(new RunPage(visit.Page).NotFound).ToBeVisibleAsync();
        await Axe.FindsNothingAsync(visit.Page);

        await visit.FollowAsync(ComparePage.Path(Missing));
        await Expect(new ComparePage(visit.Page).Failure).ToBeVisibleAsync();
        await Axe.FindsNothingAsync(visit.Page);
        await visit.LeaveAsync();
    }

    [Fact]
    public async Task A_page_that_does_not_exist_leads_back_to_the_start()
    {
        await using Visit visit = await chromium.VisitAsync(service.Address, new("en"));
        await visit.Page.GotoAsync("no/such/page");
        await visit.Page.Locator("main a[href='']").ClickAsync();
        await Expect(new LabPage(visit.Page).RunIt).ToBeEnabledAsync();
        await visit.LeaveAsync();
    }
}
