using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace OverfitWeb.EndToEnd.Tests.Browsing;

/// <summary>Notes what a page should not do: console errors, exceptions, failed requests, violations of its security policy.</summary>
public sealed class PageWatch
{
    private const string NoteViolations =
        """
        addEventListener('securitypolicyviolation', event =>
          console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
        """;

    private readonly ConcurrentQueue<string> _troubles = new();
    private readonly List<string> _provoked = [];

    private PageWatch()
    {
    }

    /// <summary>All that was noted, provoked or not.</summary>
    public IEnumerable<string> Troubles => _troubles;

    /// <summary>Starts before the page's first byte.</summary>
    public static async Task<PageWatch> OverAsync(IPage page)
    {
        var watch = new PageWatch();
        await page.AddInitScriptAsync(NoteViolations);
        page.Console += (_, message) => watch.Note(message.Type == "error", $"console: {message.Text} ({message.Location})");
        page.PageError += (_, error) => watch.Note(true, $"exception: {error}");
        page.RequestFailed += (_, request) =>
            watch.Note(!IsLeaving(request), $"request: {request.Method} {request.Url}: {request.Failure}");
        page.Response += (_, response) =>
            watch.Note(response.Status >= 400, $"response: {response.Request.Method} {response.Url}: {response.Status}");
        return watch;
    }

    /// <summary>From now on a trouble that contains this is what the scenario wants.</summary>
    public void Provoke(string part) => _provoked.Add(part);

    /// <summary>Fails with all troubles that nobody provoked.</summary>
    public void Check()
    {
        string[] unprovoked = [.. _troubles.Where(trouble => !_provoked.Any(part => trouble.Contains(part, StringComparison.Ordinal)))];
        Assert.Empty(unprovoked);
    }

    // A request that is under way when the page is left or loaded again is dropped: nobody failed.
    private static bool IsLeaving(IRequest request) => request.Failure == "net::ERR_ABORTED";

    private void Note(bool isTrouble, string text)
    {
        if (isTrouble)
            _troubles.Enqueue(text);
    }
}
