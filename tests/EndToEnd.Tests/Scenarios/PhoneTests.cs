using System.Text.RegularExpressions;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>On a phone no page is wider than the window: what is, scrolls within its own frame.</summary>
public sealed class PhoneTests(Chromium chromium, SharedService service)
{
    private const string Short = """{"training": {"epochs": 5}}""";
    private const string Overhang = "() => document.documentElement.scrollWidth - innerWidth";

    [Theory]
    [MemberData(nameof(Manner.Languages), MemberType = typeof(Manner))]
    public async Task No_page_scrolls_sideways(string language)
    {
        IReadOnlyList<Guid> runs = await service.Client.RunAsync(("overfit", Short), ("weight-decay", Short));
        await using Visit visit = await chromium.VisitAsync(service.Address, new(language) { Width = 390, Height = 844 });
        await new LabPage(visit.Page).OpenAsync();
        List<string> wide = [];
        foreach (string path in new[]
        {
            "", "new?preset=dropout&v=1", "runs", RunPage.Path(runs[0]), ComparePage.Path(), ComparePage.Path(runs), "experiments", "experiments/new",
            "learn", "learn/overfitting", "learn/weight-decay", "learn/dropout", "learn/ensembles", "learn/document", "nowhere",
        })
        {
            await visit.FollowAsync(path);
            await Expect(visit.Page).ToHaveURLAsync(new Regex(Regex.Escape(path) + "$"));
            await Expect(visit.Page.Locator("main h1")).ToBeVisibleAsync();
            await Expect(visit.Page.Locator("main .bone")).ToHaveCountAsync(0);
            if (await visit.Page.EvaluateAsync<int>(Overhang) is > 0 and int over)
                wide.Add($"/{path} by {over} px");
        }

        Assert.Empty(wide);
        await visit.LeaveAsync();
    }
}
