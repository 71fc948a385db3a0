using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace OverfitWeb.EndToEnd.Tests.Browsing;

/// <summary>axe's rules for WCAG 2.2, levels A and AA.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    /// <summary>Fails with every rule that the page breaks, and where.</summary>
    public static async Task FindsNothingAsync(IPage page) => FoundNothing(await page.RunAxe(Rules));

    /// <summary>The same of a part, where the rest has been looked at before: a large page takes seconds.</summary>
    public static async Task FindsNothingAsync(ILocator part) => FoundNothing(await part.RunAxe(Rules));

    private static void FoundNothing(AxeResult result)
    {
        Assert.NotEmpty(result.Passes);
        Assert.Empty(result.Violations.Select(rule =>
            $"{rule.Id}: {rule.Help}: {string.Join("; ", rule.Nodes.Select(node => $"{node.Target} {node.Html}"))}"));
    }
}
