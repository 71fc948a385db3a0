using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Layout;

/// <summary>
/// The keys that do something everywhere, and the sheet that lists them. Single letters can be switched off, for people who
/// speak to their computer (WCAG 2.1.4).
/// </summary>
public sealed partial class ShortcutSheet : IAsyncDisposable
{
    private const string StoreKey = "overfit.keys";
    private const string Off = "off";

    private static readonly (string[] Keys, string Does)[] Shortcuts =
    [
        (["?"], "Shortcut_Help"),
        (["g", "l"], "Shortcut_Lab"),
        (["g", "r"], "Shortcut_Runs"),
        (["g", "c"], "Shortcut_Compare"),
        (["g", "e"], "Shortcut_Experiments"),
        (["/"], "Shortcut_Search"),
        (["j"], "Shortcut_Next"),
        (["k"], "Shortcut_Previous"),
        (["x"], "Shortcut_Choose"),
        (["t"], "Shortcut_Theme"),
        (["h"], "Shortcut_Language"),
        (["Esc"], "Shortcut_Escape"),
    ];

    private DotNetObjectReference<ShortcutSheet>? _self;
    private IJSObjectReference? _keys;
    private bool _open;
    private bool _on = true;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private BrowserStore Store { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Preferences Preferences { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    /// <summary>A key was pressed outside of text fields.</summary>
    [JSInvokable]
    public Task OnShortcut(string action)
    {
        switch (action)
        {
            case "help":
                Toggle();
                StateHasChanged();
                break;
            case "theme":
                return Preferences.ToggleThemeAsync();
            case "language":
                return Preferences.ChooseCultureAsync(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ko" ? "en" : "ko");
            default:
                Navigation.NavigateTo(action == "lab" ? "" : action);
                break;
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_keys is not null)
        {
            await _keys.InvokeVoidAsync("stop");
            await _keys.DisposeAsync();
        }

        _self?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;

        _on = Store.Get(StoreKey) != Off;
        _self = DotNetObjectReference.Create(this);
        IJSObjectReference module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/app.js");
        _keys = await module.InvokeAsync<IJSObjectReference>("listenForKeys", _self, _on);
        StateHasChanged();
    }

    private void Toggle() => _open = !_open;

    private void Close() => _open = false;

    private async Task SwitchAsync(ChangeEventArgs change)
    {
        _on = change.Value is true;
        Store.Set(StoreKey, _on ? "on" : Off);
        if (_keys is not null)
            await _keys.InvokeVoidAsync("set", _on);
    }
}
