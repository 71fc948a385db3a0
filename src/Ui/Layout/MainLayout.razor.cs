using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Layout;

/// <summary>What every page has: the way to the others, language and theme, and the state of the connection.</summary>
public sealed partial class MainLayout : IDisposable
{
    private ThemeState _theme = new(false);
    private ErrorBoundary? _boundary;
    private ElementReference _main;

    [Inject]
    private Preferences Preferences { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private string ThemeLabel => Preferences.IsDark ? L["Theme_Light"] : L["Theme_Dark"];

    /// <summary>With the page's own address in front: the base address would lead a bare fragment to the start page.</summary>
    private string SkipAddress => new UriBuilder(Navigation.Uri) { Fragment = "main" }.Uri.PathAndQuery + "#main";

    /// <inheritdoc/>
    public void Dispose()
    {
        Preferences.ThemeChanged -= OnThemeChanged;
        Navigation.LocationChanged -= OnLocationChanged;
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _theme = new ThemeState(Preferences.IsDark);
        Preferences.ThemeChanged += OnThemeChanged;
        Navigation.LocationChanged += OnLocationChanged;
    }

    /// <inheritdoc/>
    protected override Task OnAfterRenderAsync(bool firstRender) => firstRender ? Preferences.FollowSystemAsync() : Task.CompletedTask;

    private static bool IsCurrent(string language) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == language;

    private void OnThemeChanged()
    {
        _theme = new ThemeState(Preferences.IsDark);
        _ = InvokeAsync(StateHasChanged);
    }

    // The router shows the layout anew by itself.
    private void OnLocationChanged(object? sender, LocationChangedEventArgs change) => _boundary?.Recover();

    /// <summary>The router would scroll to the fragment and leave the focus behind.</summary>
    private async Task SkipAsync() => await _main.FocusAsync();

    private void Recover() => _boundary?.Recover();
}
