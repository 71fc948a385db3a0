using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.WebAssembly.Services;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Live;

/// <summary>
/// <see cref="HubLiveConnection"/>, whose libraries come with the first <see cref="Start"/>: a page that watches nothing
/// opens without them.
/// </summary>
public sealed class LateLiveConnection(LazyAssemblyLoader loader, NavigationManager navigation, TimeProvider time) : ILiveConnection, IAsyncDisposable
{
    /// <summary>What the client of the live connection is made of and nothing else uses; <c>Ui.csproj</c> leaves them out of the start.</summary>
    public static readonly IReadOnlyList<string> Libraries =
    [
        "Microsoft.AspNetCore.Connections.Abstractions.wasm",
        "Microsoft.AspNetCore.Http.Connections.Client.wasm",
        "Microsoft.AspNetCore.Http.Connections.Common.wasm",
        "Microsoft.AspNetCore.SignalR.Client.Core.wasm",
        "Microsoft.AspNetCore.SignalR.Client.wasm",
        "Microsoft.AspNetCore.SignalR.Common.wasm",
        "Microsoft.AspNetCore.SignalR.Protocols.Json.wasm",
        "Microsoft.Extensions.Features.wasm",
        "System.Net.Requests.wasm",
        "System.Net.ServerSentEvents.wasm",
        "System.Net.WebSockets.Client.wasm",
        "System.Net.WebSockets.wasm",
        "System.Threading.Channels.wasm",
    ];

    private readonly CancellationTokenSource _disposed = new();
    private LiveState _before = LiveState.Idle;

    [SuppressMessage("Performance", "CA1859", Justification = "The runtime must not look for the libraries when it reads this class.")]
    private ILiveConnection? _hub;

    /// <inheritdoc/>
    public event Action? StateChanged;

    /// <inheritdoc/>
    public event Action<IReadOnlyList<RunEvent>>? EventsReceived;

    /// <inheritdoc/>
    public event Action<IReadOnlyList<RunResponse>>? RunsChanged;

    /// <inheritdoc/>
    public LiveState State => _hub?.State ?? _before;

    private ILiveConnection Hub => _hub ?? throw new InvalidOperationException("There is no connection yet.");

    /// <inheritdoc/>
    public void Start()
    {
        if (State != LiveState.Idle)
            return;

        _before = LiveState.Connecting;
        _ = ConnectAsync();
    }

    /// <inheritdoc/>
    public Task<RunSnapshot?> SubscribeAsync(Guid runId, long afterEventSeq) => Hub.SubscribeAsync(runId, afterEventSeq);

    /// <inheritdoc/>
    public Task UnsubscribeAsync(Guid runId) => _hub?.UnsubscribeAsync(runId) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public Task SubscribeListAsync() => Hub.SubscribeListAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _disposed.CancelAsync();
        if (_hub is IAsyncDisposable hub)
            await hub.DisposeAsync();
        _disposed.Dispose();
    }

    private async Task ConnectAsync()
    {
        for (long attempt = 0; !_disposed.IsCancellationRequested; attempt++)
        {
            try
            {
                await LoadAsync();
                Begin();
                return;
            }
            catch (Exception) when (!_disposed.IsCancellationRequested)
            {
                // The service is not there; it will be.
                _before = LiveState.Lost;
                StateChanged?.Invoke();
                await Task.Delay(RetryPause.Before(attempt), time, _disposed.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "HubLiveConnection refers to them, so the trimmer knows what of them is needed.")]
    private async Task LoadAsync() => await loader.LoadAssembliesAsync(Libraries);

    // Apart, for the runtime looks for the libraries when it first reads this.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Begin()
    {
        _hub = new HubLiveConnection(navigation, time);
        _hub.StateChanged += () => StateChanged?.Invoke();
        _hub.EventsReceived += events => EventsReceived?.Invoke(events);
        _hub.RunsChanged += runs => RunsChanged?.Invoke(runs);
        _hub.Start();
    }
}
