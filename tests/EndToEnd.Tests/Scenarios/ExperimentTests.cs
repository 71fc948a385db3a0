using System.Text.RegularExpressions;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>Did it help? From one button to an answer.</summary>
public sealed class ExperimentTests(Chromium chromium, SharedService service)
{
    private const string Tiny = """
        "base": {"preset": "overfit", "overrides": {"dataset": {"trainSize": 100, "testSize": 200, "labelNoise": 0.2}, "model": {"hidden": [30]}, "training": {"epochs": 30}}},
        "seeds": {"count": 2}
        """;

    /// <summary>Those whose small scale takes no more than some seconds; all of them where the switch is on.</summary>
    public static TheoryData<string, string> ReadyMade => Environment.GetEnvironmentVariable("OVERFIT_LONG_TESTS") == "1"
        ? new()
        {
            { "double-descent", "ridge-melting" }, { "how-much-data", "line-figures" }, { "network-size", "chart-heat" }, { "when-to-stop", "stop-figures" },
            { "lambda-path", "lambda-journey" }, { "noisy-labels", "memorization-wall" }, { "ensemble-bench", "series-figures" }, { "depth-remedies", "line-figures" },
            { "document", "chart-ranking" }, { "cure-race", "chart-ranking" },
        }
        : new() { { "double-descent", "ridge-melting" }, { "when-to-stop", "stop-figures" } };

    [Theory]
    [MemberData(nameof(ReadyMade))]
    public async Task One_button_leads_to_the_picture_that_fits(string id, string figure)
    {
        await using Visit visit = await chromium.VisitAsync(service.Address, new("en"));
        var experiments = new ExperimentsPage(visit.Page);
        await visit.Page.GotoAsync(ExperimentsPage.Path);
        await Expect(experiments.Cards).ToHaveCountAsync(10);
        await experiments.Start(id).ClickAsync();

        await Expect(visit.Page).ToHaveURLAsync(new Regex("/experiments/[0-9a-f-]{36}$"));
        await experiments.HasSucceededAsync();
        await Expect(experiments.Figure(figure)).ToBeVisibleAsync();
        await Expect(experiments.Results.First).ToBeVisibleAsync();
        await Axe.FindsNothingAsync(visit.Page);
        await visit.LeaveAsync();
    }

    [Theory]
    [InlineData("ko", true)]
    [InlineData("en", false)]
    public async Task A_request_in_an_address_is_told_what_it_takes_started_and_followed(string language, bool dark)
    {
        string request = $$"""{ {{Tiny}}, "axes": [{"pointer": "/optimizer/learningRate", "values": [0.01, 0.1]}, {"pointer": "/training/batchSize", "values": [20, 100]}]}""";
        await using Visit visit = await chromium.VisitAsync(service.Address, new(language) { Dark = dark });
        var experiments = new ExperimentsPage(visit.Page);
        visit.Watch.Provoke("400");
        await visit.Page.GotoAsync("experiments/new?request=" + Uri.EscapeDataString(request));
        await Expect(experiments.Answer).ToContainTextAsync("8");
        await visit.Page.GetByTestId("values-1").FillAsync("20, 0");
        await Expect(visit.Page.Locator("#axis-error-1")).Not.ToBeEmptyAsync();
        await Expect(visit.Page.GetByTestId("builder-start")).ToBeDisabledAsync();
        await visit.Page.GetByTestId("values-1").FillAsync("20, 50, 100");
        await Expect(experiments.Answer).ToContainTextAsync("12");
        await Axe.FindsNothingAsync(visit.Page);
        await visit.Page.GetByTestId("builder-start").ClickAsync();

        await experiments.HasSucceededAsync();
        await Expect(experiments.Results).ToHaveCountAsync(6);
        await Expect(experiments.Figure("chart-heat").Locator("td[data-row]")).ToHaveCountAsync(6);
        await Axe.FindsNothingAsync(visit.Page);

        // The link makes the same experiment, of which nothing is trained again.
        await experiments.Again.ClickAsync();
        await Expect(experiments.Answer).ToContainTextAsync("12");
        await visit.Page.GetByTestId("builder-start").ClickAsync();
        await experiments.HasSucceededAsync();
        await Expect(visit.Page.Locator(".run-pace")).ToContainTextAsync("12");
        await visit.Page.GotoAsync(ExperimentsPage.Path);
        await Expect(experiments.Experiments.First).ToBeVisibleAsync();
        await Axe.FindsNothingAsync(visit.Page);
        await visit.LeaveAsync();
    }
}
