using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Ui.Live;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Layout;

/// <summary>Says while the live connection is lost; the pages catch up by themselves.</summary>
public sealed partial class ConnectionBanner : IDisposable
{
    [Inject]
    private ILiveConnection Live { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose() => Live.StateChanged -= OnStateChanged;

    /// <inheritdoc/>
    protected override void OnInitialized() => Live.StateChanged += OnStateChanged;

    private void OnStateChanged() => _ = InvokeAsync(StateHasChanged);
}
