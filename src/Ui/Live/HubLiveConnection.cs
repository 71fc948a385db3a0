using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.SignalR.Client;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Live;

/// <summary>
/// <see cref="ILiveConnection"/> over SignalR, to the service that served the page. Every page watches its state, few need it:
/// what it takes is made by <see cref="Start"/>. Internal, as all that is made of its libraries: the router looks through the
/// public types, and they come later (<see cref="LateLiveConnection"/>).
/// </summary>
internal sealed class HubLiveConnection(NavigationManager navigation, TimeProvider time) : ILiveConnection, IAsyncDisposable
{
    private readonly CancellationTokenSource _disposed = new();
    private HubConnection? _hub;

    /// <inheritdoc/>
    public event Action? StateChanged;

    /// <inheritdoc/>
    public event Action<IReadOnlyList<RunEvent>>? EventsReceived;

    /// <inheritdoc/>
    public event Action<IReadOnlyList<RunResponse>>? RunsChanged;

    /// <inheritdoc/>
    public LiveState State { get; private set; } = LiveState.Idle;

    private HubConnection Hub => _hub ?? throw new InvalidOperationException("Nothing has asked for a connection.");

    /// <inheritdoc/>
    public void Start()
    {
        if (State != LiveState.Idle)
            return;

        State = LiveState.Connecting;
        _ = ConnectAsync(_hub = Build());
    }

    /// <inheritdoc/>
    public Task<RunSnapshot?> SubscribeAsync(Guid runId, long afterEventSeq) =>
        Hub.InvokeAsync<RunSnapshot?>(nameof(IRunHub.Subscribe), runId, afterEventSeq, _disposed.Token);

    /// <inheritdoc/>
    public Task UnsubscribeAsync(Guid runId) =>
        _hub is { State: HubConnectionState.Connected } hub
            ? hub.InvokeAsync(nameof(IRunHub.Unsubscribe), runId, _disposed.Token)
            : Task.CompletedTask;

    /// <inheritdoc/>
    public Task SubscribeListAsync() => Hub.InvokeAsync(nameof(IRunHub.SubscribeList), _disposed.Token);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _disposed.CancelAsync();
        if (_hub is not null)
            await _hub.DisposeAsync();
        _disposed.Dispose();
    }

    private HubConnection Build()
    {
        HubConnection hub = new HubConnectionBuilder()
            .WithUrl(navigation.ToAbsoluteUri(ApiRoutes.RunHub))
            .WithAutomaticReconnect(new EndlessRetry())
            .AddJsonProtocol(json =>
                json.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, ContractsJson.Default))
            .Build();

        hub.On<IReadOnlyList<RunEvent>>(nameof(IRunClient.RunEvents), events => EventsReceived?.Invoke(events));
        hub.On<IReadOnlyList<RunResponse>>(nameof(IRunClient.RunsChanged), runs => RunsChanged?.Invoke(runs));
        hub.Reconnecting += _ => Become(LiveState.Lost);
        hub.Reconnected += _ => Become(LiveState.Connected);
        hub.Closed += _ => _disposed.IsCancellationRequested ? Task.CompletedTask : ConnectAsync(hub);
        return hub;
    }

    private async Task ConnectAsync(HubConnection hub)
    {
        for (long attempt = 0; !_disposed.IsCancellationRequested; attempt++)
        {
            try
            {
                await hub.StartAsync(_disposed.Token);
                await Become(LiveState.Connected);
                return;
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !_disposed.IsCancellationRequested)
            {
                await Become(LiveState.Lost);
                await Task.Delay(RetryPause.Before(attempt), time, _disposed.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private Task Become(LiveState state)
    {
        if (State != state)
        {
            State = state;
            StateChanged?.Invoke();
        }

        return Task.CompletedTask;
    }
}
