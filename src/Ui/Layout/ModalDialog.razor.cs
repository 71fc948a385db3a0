using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace OverfitWeb.Ui.Layout;

/// <summary>The browser's own modal dialog: it keeps the focus inside, closes with Escape and gives the focus back.</summary>
public sealed partial class ModalDialog : IAsyncDisposable
{
    private readonly string _title = $"dialog-{Guid.NewGuid():N}";
    private ElementReference _element;
    private IJSObjectReference? _module;
    private bool _shown;

    /// <summary>Its heading.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>Whether it is to be seen.</summary>
    [Parameter]
    public bool Open { get; set; }

    /// <summary>It was closed by the reader.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    /// <summary>What it says, with its buttons.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>What the browser tests find it by.</summary>
    [Parameter]
    public string? TestId { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_module is not null)
            await _module.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_shown == Open)
            return;

        _shown = Open;
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./js/app.js");
        await _module.InvokeVoidAsync(Open ? "showModal" : "closeModal", _element);
    }

    private Task OnClosed()
    {
        if (!_shown)
            return Task.CompletedTask;

        _shown = false;
        return OnClose.InvokeAsync();
    }
}
