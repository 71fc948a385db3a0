using System.Text.Json;
using Microsoft.Playwright;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Analysis;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>What a finished run learned, looked at from every side.</summary>
public sealed class RunResultsTests(Chromium chromium, SharedService service)
{
    private const int TestImages = 10_000;
    private const int Layers = 7;

    public static TheoryData<string, bool> Manners => new() { { "ko", false }, { "en", true } };

    [Theory]
    [MemberData(nameof(Manners))]
    public async Task Every_tab_shows_what_it_says_and_a_drawn_one_is_a_one(string language, bool dark)
    {
        Guid id = (await service.Client.RunAsync(("overfit", "{}")))[0];
        await using Visit visit = await chromium.VisitAsync(service.Address, new(language) { Dark = dark });
        var run = new RunPage(visit.Page);
        var results = new ResultsSection(visit.Page);
        await run.OpenAsync(id);

        await Expect(results.Mistakes).ToHaveCountAsync(60);
        await ResultsSection.IsLoadedAsync(results.Mistakes.Last);
        await Axe.FindsNothingAsync(visit.Page);

        await results.OpenAsync("confusion");
        await Expect(results.Classes).ToHaveCountAsync(10);
        Assert.Equal(TestImages, (await results.Confusion.AllTextContentsAsync()).Sum(int.Parse));
        await Axe.FindsNothingAsync(results.Whole);

        await results.OpenAsync("weights");
        await Expect(results.Histograms).ToHaveCountAsync(Layers);
        await ResultsSection.IsLoadedAsync(results.WeightPicture);
        await Axe.FindsNothingAsync(results.Whole);

        await results.OpenAsync("calibration");
        await Expect(results.Reliability.First).ToBeVisibleAsync();
        await Axe.FindsNothingAsync(results.Whole);

        await results.OpenAsync("log");
        await Expect(results.Events.Last).ToHaveAttributeAsync("data-type", "Succeeded");
        Assert.Equal(201, (await run.LinesAsync()).Length);
        await Axe.FindsNothingAsync(results.Whole);
        await AnswersWhatIsDrawnAsync(visit.Page, results, id);
        await visit.LeaveAsync();
    }

    private static async Task AnswersWhatIsDrawnAsync(IPage page, ResultsSection results, Guid id)
    {
        await results.OpenAsync("draw");
        await Expect(results.Canvas).ToBeVisibleAsync();

        IResponse response = await page.RunAndWaitForResponseAsync(
            results.DrawOneAsync, answer => answer.Url.Contains(ApiRoutes.Predict(id), StringComparison.Ordinal));
        await Expect(results.Digit).ToHaveTextAsync("1");

        double[] pixels = JsonSerializer.Deserialize(response.Request.PostData!, ContractsJson.Default.PredictRequest)!.Pixels.ToArray();
        Assert.Equal(784, pixels.Length);
        Assert.InRange(pixels.Max(), 0.9, 1);
        Assert.InRange(Centre(pixels, at => at % 28), 13, 15);
        Assert.InRange(Centre(pixels, at => at / 28), 13, 15);
        PredictResponse said = JsonSerializer.Deserialize(await response.TextAsync(), ContractsJson.Default.PredictResponse)!;
        Assert.InRange(said.Confidence!.Value, 0.1, 1);
        await Axe.FindsNothingAsync(results.Whole);

        await results.Clear.ClickAsync();
        await Expect(results.Digit).ToHaveCountAsync(0);
        await results.Canvas.FocusAsync();
        foreach (string key in new[] { " ", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown" })
            await page.Keyboard.PressAsync(key);
        await Expect(results.Digit).ToHaveTextAsync("1");
        await page.Keyboard.PressAsync("Delete");
        await Expect(results.Digit).ToHaveCountAsync(0);
    }

    /// <summary>Centre of mass along an axis, in pixels from the edge.</summary>
    private static double Centre(double[] pixels, Func<int, int> place) =>
        pixels.Select((value, at) => value * (place(at) + 0.5)).Sum() / pixels.Sum();
}
