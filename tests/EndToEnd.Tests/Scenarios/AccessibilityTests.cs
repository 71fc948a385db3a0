using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>No page breaks a rule of WCAG 2.2 AA that a machine can check; light and dark are equals.</summary>
public sealed class AccessibilityTests(Chromium chromium, SharedService service)
{
    private const string Short = """{"training": {"epochs": 5}}""";

    /// <summary>Each language and each theme once: words do not depend on the theme, nor contrast on the words.</summary>
    public static TheoryData<string, bool> Manners => new() { { "ko", true }, { "en", false } };

    [Theory]
    [MemberData(nameof(Manners))]
    public async Task Every_page_passes_axe(string language, bool dark)
    {
        IReadOnlyList<Guid> runs = await service.Client.RunAsync(("overfit", Short), ("weight-decay", Short));
        await using Visit visit = await chromium.VisitAsync(service.Address, new(language) { Dark = dark });
        await new LabPage(visit.Page).OpenAsync();
        await Expect(visit.Page.Locator($"html[lang={language}][data-theme={(dark ? "dark" : "light")}]")).ToHaveCountAsync(1);
        await Axe.FindsNothingAsync(visit.Page);

        await visit.FollowAsync(RunsPage.Path);
        await Expect(new RunsPage(visit.Page).Row(runs[0])).ToBeVisibleAsync();
        await Axe.FindsNothingAsync(visit.Page);

        var run = new RunPage(visit.Page);
        await visit.FollowAsync(RunPage.Path(runs[0]));
        await run.Accuracy.ShowTableAsync();
        await Expect(run.Accuracy.Curves).ToHaveCountAsync(2);
        await Axe.FindsNothingAsync(visit.Page);

        await visit.FollowAsync(ComparePage.Path(runs));
        await new ComparePage(visit.Page).IsDrawnAsync(runs: 2);
        await Axe.FindsNothingAsync(visit.Page);
        await visit.LeaveAsync();
    }
}
