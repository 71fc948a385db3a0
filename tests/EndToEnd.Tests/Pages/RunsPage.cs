using Microsoft.Playwright;

namespace OverfitWeb.EndToEnd.Tests.Pages;

/// <summary>The list of runs.</summary>
public sealed class RunsPage(IPage page)
{
    public const string Path = "runs";

    public ILocator Empty => page.GetByTestId("runs-empty");

    public ILocator Search => page.GetByTestId("filter-search");

    public ILocator Rows => page.GetByTestId("run-row");

    public ILocator Folded => page.GetByTestId("run-fold");

    public ILocator Count => page.GetByTestId("runs-count");

    public ILocator Compare => page.GetByTestId("compare-button");

    /// <summary>A run's row.</summary>
    public ILocator Row(Guid id) => page.Locator($"[data-testid=run-row][data-run='{id}']");

    /// <summary>The badge in a run's row, in a status such as <c>running</c>.</summary>
    public ILocator Status(Guid id, string status) => Row(id).Locator($".status-{status}");

    /// <summary>Chooses a run for the comparison.</summary>
    public Task ChooseAsync(Guid id) => Row(id).GetByRole(AriaRole.Checkbox).CheckAsync();
}
