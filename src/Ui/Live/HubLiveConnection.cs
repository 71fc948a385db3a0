using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.SignalR.Client;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Live;

/// <summary><see cref="ILiveConnection"/> over SignalR.</summary>
public sealed class HubLiveConnection : ILiveConnection, IAsyncDisposable
{
    private readonly HubConnection _hub;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _disposed = new();

    /// <summary>A connection to the service that served the page; it is made by <see cref="Start"/>.</summary>
    public HubLiveConnection(NavigationManager navigation, TimeProvider time)
    {
        _time = time;
        _hub = new HubConnectionBuilder()
            .WithUrl(navigation.ToAbsoluteUri(ApiRoutes.RunHub))
            .WithAutomaticReconnect(new EndlessRetry())
            .AddJsonProtocol(json =>
                json.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, ContractsJson.Default))
            .Build();

        _hub.On<IReadOnlyList<RunEvent>>(nameof(IRunClient.RunEvents), events => EventsReceived?.Invoke(events));
        _hub.On<IReadOnlyList<RunResponse>>(nameof(IRunClient.RunsChanged), runs => RunsChanged?.Invoke(runs));
        _hub.Reconnecting += _ => Become(LiveState.Lost);
        _hub.Reconnected += _ => Become(LiveState.Connected);
        _hub.Closed += _ => _disposed.IsCancellationRequested ? Task.CompletedTask : ConnectAsync();
    }

    /// <inheritdoc/>
    public event Action? StateChanged;

    /// <inheritdoc/>
    public event Action<IReadOnlyList<RunEvent>>? EventsReceived;

    /// <inheritdoc/>
    public event Action<IReadOnlyList<RunResponse>>? RunsChanged;

    /// <inheritdoc/>
    public LiveState State { get; private set; } = LiveState.Idle;

    /// <inheritdoc/>
    public void Start()
    {
        if (State != LiveState.Idle)
            return;

        State = LiveState.Connecting;
        _ = ConnectAsync();
    }

    /// <inheritdoc/>
    public Task<RunSnapshot?> SubscribeAsync(Guid runId, long afterEventSeq) =>
        _hub.InvokeAsync<RunSnapshot?>(nameof(IRunHub.Subscribe), runId, afterEventSeq, _disposed.Token);

    /// <inheritdoc/>
    public Task UnsubscribeAsync(Guid runId) =>
        _hub.State == HubConnectionState.Connected
            ? _hub.InvokeAsync(nameof(IRunHub.Unsubscribe), runId, _disposed.Token)
            : Task.CompletedTask;

    /// <inheritdoc/>
    public Task SubscribeListAsync() => _hub.InvokeAsync(nameof(IRunHub.SubscribeList), _disposed.Token);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _disposed.CancelAsync();
        await _hub.DisposeAsync();
        _disposed.Dispose();
    }

    private async Task ConnectAsync()
    {
        for (long attempt = 0; !_disposed.IsCancellationRequested; attempt++)
        {
            try
            {
                await _hub.StartAsync(_disposed.Token);
                await Become(LiveState.Connected);
                return;
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !_disposed.IsCancellationRequested)
            {
                await Become(LiveState.Lost);
                await Task.Delay(EndlessRetry.DelayBefore(attempt), _time, _disposed.Token)
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
