using Microsoft.Playwright;

namespace OverfitWeb.EndToEnd.Tests.Browsing;

/// <summary>One person's page. At the end <see cref="LeaveAsync"/> says whether anything went wrong behind it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly float Patience = (float)TimeSpan.FromSeconds(30).TotalMilliseconds;

    private readonly IBrowserContext _context;

    private Visit(IBrowserContext context, IPage page, PageWatch watch)
    {
        _context = context;
        Page = page;
        Watch = watch;
    }

    public IPage Page { get; }

    public PageWatch Watch { get; }

    /// <summary>Opens a profile and a page in it.</summary>
    public static async Task<Visit> BeginAsync(IBrowser browser, Uri address, Manner manner)
    {
        IBrowserContext context = await browser.NewContextAsync(manner.ToOptions(address));
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        IPage page = await context.NewPageAsync();
        PageWatch watch = await PageWatch.OverAsync(page);
        return new(context, page, watch);
    }

    /// <summary>Goes where a link of the page would lead: nothing is loaded again.</summary>
    public Task FollowAsync(string path) => Page.EvaluateAsync("path => Blazor.navigateTo(path)", path);

    /// <summary>Ends the visit: there must have been no console error, no failed request, no policy violation.</summary>
    public async Task LeaveAsync()
    {
        Watch.Check();
        await _context.CloseAsync();
    }

    /// <summary>After a failure the troubles may say why.</summary>
    public ValueTask DisposeAsync()
    {
        foreach (string trouble in Watch.Troubles)
            TestContext.Current.TestOutputHelper?.WriteLine(trouble);
        return _context.DisposeAsync();
    }
}
