using Microsoft.Playwright;

namespace OverfitWeb.EndToEnd.Tests.Browsing;

/// <summary>One person's page. At the end <see cref="LeaveAsync"/> says whether anything went wrong behind it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly float Patience = (float)TimeSpan.FromSeconds(30).TotalMilliseconds;

    /// <summary>An address of the service at which no program runs.</summary>
    private const string Still = "favicon.svg";

    private readonly IBrowserContext _profile;
    private readonly Action<IBrowserContext> _giveBack;
    private bool _left;

    private Visit(IBrowserContext profile, IPage page, PageWatch watch, Action<IBrowserContext> giveBack)
    {
        (_profile, _giveBack) = (profile, giveBack);
        Page = page;
        Watch = watch;
    }

    public IPage Page { get; }

    public PageWatch Watch { get; }

    /// <summary>Opens a page.</summary>
    /// <param name="profile">Where; nobody else is in it.</param>
    /// <param name="giveBack">Takes the profile of a visit that went well.</param>
    public static async Task<Visit> BeginAsync(IBrowserContext profile, Action<IBrowserContext> giveBack)
    {
        profile.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        IPage page = await profile.NewPageAsync();
        PageWatch watch = await PageWatch.OverAsync(page);
        return new(profile, page, watch, giveBack);
    }

    /// <summary>Goes where a link of the page would lead: nothing is loaded again.</summary>
    public Task FollowAsync(string path) => Page.EvaluateAsync("path => Blazor.navigateTo(path)", path);

    /// <summary>Ends the visit: there must have been no console error, no failed request, no policy violation.</summary>
    public async Task LeaveAsync()
    {
        Watch.Check();
        // A page that is still there could write again what is forgotten here.
        await Page.GotoAsync(Still);
        await Page.EvaluateAsync("() => localStorage.clear()");
        foreach (IPage page in (IPage[])[.. _profile.Pages])
            await page.CloseAsync();
        await _profile.ClearCookiesAsync();
        _left = true;
        _giveBack(_profile);
    }

    /// <summary>After a failure the troubles may say why.</summary>
    public ValueTask DisposeAsync()
    {
        foreach (string trouble in Watch.Troubles)
            TestContext.Current.TestOutputHelper?.WriteLine(trouble);
        return _left ? ValueTask.CompletedTask : _profile.DisposeAsync();
    }
}
