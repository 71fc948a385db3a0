using System.Collections.Concurrent;
using Microsoft.Playwright;
using OverfitWeb.EndToEnd.Tests.Browsing;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace OverfitWeb.EndToEnd.Tests.Browsing;

/// <summary>
/// Debian's chromium, started once. No two visits at a time share a profile; who comes later may come with the cache of somebody who
/// came in the same manner, for loading the program anew each time would be most of what the scenarios take.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    ];

    private readonly ConcurrentDictionary<(Uri, Manner), ConcurrentBag<IBrowserContext>> _profiles = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
            throw new InvalidOperationException($"{Executable} is missing: install Debian's chromium (scripts/test.sh does).");

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments });
    }

    /// <summary>A page in a profile that keeps nothing of an earlier visit but its cache.</summary>
    public async Task<Visit> VisitAsync(Uri address, Manner manner)
    {
        ConcurrentBag<IBrowserContext> profiles = _profiles.GetOrAdd((address, manner), _ => []);
        return await Visit.BeginAsync(profiles.TryTake(out IBrowserContext? known) ? known : await NewProfileAsync(address, manner), profiles.Add);
    }

    /// <summary>A page in a new profile: nothing of the address is in its cache.</summary>
    public async Task<Visit> FirstVisitAsync(Uri address, Manner manner) => await Visit.BeginAsync(await NewProfileAsync(address, manner), _ => { });

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private Task<IBrowserContext> NewProfileAsync(Uri address, Manner manner) =>
        (_browser ?? throw new InvalidOperationException("The browser has not been started.")).NewContextAsync(manner.ToOptions(address));
}
