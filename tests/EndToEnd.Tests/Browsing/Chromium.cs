using Microsoft.Playwright;
using OverfitWeb.EndToEnd.Tests.Browsing;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace OverfitWeb.EndToEnd.Tests.Browsing;

/// <summary>Debian's chromium, started once; each visit gets a profile of its own. Nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
            throw new InvalidOperationException($"{Executable} is missing: install Debian's chromium (scripts/test.sh does).");

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments });
    }

    /// <summary>A new profile with one page.</summary>
    public Task<Visit> VisitAsync(Uri address, Manner manner) =>
        Visit.BeginAsync(_browser ?? throw new InvalidOperationException("The browser has not been started."), address, manner);

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
