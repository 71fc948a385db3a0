using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace OverfitWeb.Ui.Layout;

/// <summary>
/// Language and theme. A script in <c>wwwroot/index.html</c> chooses them before the first paint, from what was remembered or
/// from the browser; here they are taken over and changed.
/// </summary>
public sealed class Preferences(IJSRuntime js, NavigationManager navigation) : IDisposable
{
    private IJSObjectReference? _module;
    private DotNetObjectReference<Preferences>? _self;

    /// <summary>The theme changed.</summary>
    public event Action? ThemeChanged;

    /// <summary>Whether the dark theme is shown.</summary>
    public bool IsDark { get; private set; }

    /// <summary>Takes over what the script chose. Resources of a language load only at start, so this comes before it.</summary>
    public void Take(string? language, string? theme)
    {
        UiCulture culture = UiCulture.Of(language ?? "");
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
        IsDark = theme == "dark";
    }

    /// <summary>Hears of the system's theme from now on. Not needed for the first picture, so it comes after it.</summary>
    public async Task FollowSystemAsync()
    {
        _self ??= DotNetObjectReference.Create(this);
        await (await ModuleAsync()).InvokeVoidAsync("followSystem", _self);
    }

    /// <summary>Shows the other theme and remembers it.</summary>
    public async Task ToggleThemeAsync()
    {
        IsDark = !IsDark;
        await (await ModuleAsync()).InvokeVoidAsync("chooseTheme", IsDark ? "dark" : "light");
        ThemeChanged?.Invoke();
    }

    /// <summary>Remembers a language and loads the same address in it.</summary>
    public async Task ChooseCultureAsync(string language)
    {
        await (await ModuleAsync()).InvokeVoidAsync("chooseLanguage", language);
        navigation.Refresh(forceReload: true);
    }

    /// <summary>The system's theme changed and none was chosen here.</summary>
    [JSInvokable]
    public void OnSystemTheme(bool dark)
    {
        IsDark = dark;
        ThemeChanged?.Invoke();
    }

    /// <inheritdoc/>
    public void Dispose() => _self?.Dispose();

    private async Task<IJSObjectReference> ModuleAsync() =>
        _module ??= await js.InvokeAsync<IJSObjectReference>("import", "./js/app.js");
}
