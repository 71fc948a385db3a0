using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Ui.Live;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Layout;

/// <summary>Says while the live connection is lost, and when it is back; the pages catch up by themselves.</summary>
public sealed partial class ConnectionBanner : IDisposable
{
    private static readonly TimeSpan ShownFor = TimeSpan.FromSeconds(6);

    private bool _lost;
    private bool _back;

    [Inject]
    private ILiveConnection Live { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose() => Live.StateChanged -= OnStateChanged;

    /// <inheritdoc/>
    protected override void OnInitialized() => Live.StateChanged += OnStateChanged;

    private void OnStateChanged() => _ = InvokeAsync(async () =>
    {
        _back = _lost && Live.State == LiveState.Connected;
        _lost = Live.State == LiveState.Lost;
        StateHasChanged();
        if (!_back)
            return;

        await Task.Delay(ShownFor, Time);
        _back = false;
        StateHasChanged();
    });
}
