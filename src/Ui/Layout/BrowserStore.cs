using Microsoft.JSInterop;

namespace OverfitWeb.Ui.Layout;

/// <summary>The browser's <c>localStorage</c>. Where it is forbidden, nothing is remembered and nothing fails.</summary>
public sealed class BrowserStore(IJSRuntime js)
{
    private readonly IJSInProcessRuntime? _js = js as IJSInProcessRuntime;

    /// <summary>What was stored, null for nothing.</summary>
    public string? Get(string key)
    {
        try
        {
            return _js?.Invoke<string?>("localStorage.getItem", key);
        }
        catch (JSException)
        {
            return null;
        }
    }

    /// <summary>Stores for the next visit.</summary>
    public void Set(string key, string value)
    {
        try
        {
            _js?.InvokeVoid("localStorage.setItem", key, value);
        }
        catch (JSException)
        {
            // Private windows may forbid it: then this visit alone knows.
        }
    }
}
