using Microsoft.Playwright;

namespace OverfitWeb.EndToEnd.Tests.Pages;

/// <summary>The list of experiments, and the page of one.</summary>
public sealed class ExperimentsPage(IPage page)
{
    public const string Path = "experiments";

    public ILocator Cards => page.Locator("[data-testid^=ready-]");

    public ILocator Experiments => page.GetByTestId("experiments").Locator("tbody tr");

    public ILocator Status => page.GetByTestId("experiment-status");

    public ILocator Ranked => page.Locator(".ranking-row[data-group]");

    public ILocator Results => page.GetByTestId("results").Locator("tbody tr");

    public ILocator Slider => page.GetByTestId("axis-slider");

    public ILocator Again => page.GetByTestId("again");

    public ILocator Answer => page.GetByTestId("builder-answer");

    public static string Of(Guid experiment) => $"{Path}/{experiment}";

    /// <summary>The one button of a ready-made experiment.</summary>
    public ILocator Start(string readyMade) => page.GetByTestId($"start-{readyMade}");

    /// <summary>A figure, by its test id.</summary>
    public ILocator Figure(string testId) => page.GetByTestId(testId);

    /// <summary>Waits until the experiment of the page has ended as planned.</summary>
    public Task HasSucceededAsync() => Expect(Status).ToHaveAttributeAsync("data-status", "succeeded", new() { Timeout = 120_000 });
}
