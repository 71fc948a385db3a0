using System.Text.Json;
using Microsoft.Playwright;
using OverfitWeb.Contracts;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>What a finished run learned, looked at from every side.</summary>
public sealed class RunResultsTests(Chromium chromium, SharedService service)
{
    private const int TestImages = 10_000;
    private const int Layers = 7;
    private const int Pixels = 28;

    [Fact]
    public async Task Mistakes_confusion_calibration_and_log_show_what_the_run_did()
    {
        Guid id = (await service.Client.RunAsync(("overfit", "{}")))[0];
        await using Visit visit = await chromium.VisitAsync(service.Address, new("ko"));
        var run = new RunPage(visit.Page);
        var results = new ResultsSection(visit.Page);
        await run.OpenAsync(id);
        await Expect(results.Mistakes).ToHaveCountAsync(60);
        await ResultsSection.IsLoadedAsync(results.Mistakes.Last);

        await results.OpenAsync("confusion");
        await Expect(results.Classes).ToHaveCountAsync(10);
        Assert.Equal(TestImages, (await results.Confusion.AllTextContentsAsync()).Sum(int.Parse));
        await Axe.FindsNothingAsync(results.Whole);

        await results.OpenAsync("calibration");
        await Expect(results.Reliability.First).ToBeVisibleAsync();
        await Axe.FindsNothingAsync(results.Whole);

        await results.OpenAsync("log");
        await Expect(results.Events.Last).ToHaveAttributeAsync("data-type", "Succeeded");
        Assert.Equal(201, (await run.LinesAsync()).Length);
        await visit.LeaveAsync();
    }

    [Fact]
    public async Task Weights_are_shown_and_a_drawn_one_is_taken_for_a_one_at_once()
    {
        Guid id = (await service.Client.RunAsync(("overfit", "{}")))[0];
        await using Visit visit = await chromium.VisitAsync(service.Address, new("en") { Dark = true });
        var results = new ResultsSection(visit.Page);
        await new RunPage(visit.Page).OpenAsync(id);
        await results.OpenAsync("weights");
        await Expect(results.Histograms).ToHaveCountAsync(Layers);
        await ResultsSection.IsLoadedAsync(results.WeightPicture);
        await Axe.FindsNothingAsync(results.Whole);

        await results.OpenAsync("draw");
        IResponse response = await visit.Page.RunAndWaitForResponseAsync(
            results.DrawOneAsync, answer => answer.Url.Contains(ApiRoutes.Predict(id), StringComparison.Ordinal));
        await Expect(results.Digit).ToHaveTextAsync("1");
        IReadOnlyList<double> pixels = JsonSerializer.Deserialize(response.Request.PostData!, ContractsJson.Default.PredictRequest)!.Pixels;
        Assert.Equal(Pixels * Pixels, pixels.Count);
        Assert.InRange(pixels.Max(), 0.9, 1);
        Assert.InRange(Centre(pixels, at => at % Pixels), 13, 15);
        Assert.InRange(Centre(pixels, at => at / Pixels), 13, 15);
        await Axe.FindsNothingAsync(results.Whole);

        await results.Clear.ClickAsync();
        await Expect(results.Digit).ToHaveCountAsync(0);
        await results.DrawOneByKeysAsync();
        await Expect(results.Digit).ToHaveTextAsync("1");
        await visit.Page.Keyboard.PressAsync("Delete");
        await Expect(results.Digit).ToHaveCountAsync(0);
        await visit.LeaveAsync();
    }

    /// <summary>Centre of mass along an axis, in pixels from the edge.</summary>
    private static double Centre(IReadOnlyList<double> pixels, Func<int, int> place) =>
        pixels.Select((value, at) => value * (place(at) + 0.5)).Sum() / pixels.Sum();
}
