using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Live;

namespace OverfitWeb.Api.Tests.Live;

/// <summary>One of many viewers of a run, over a real socket. It notes what a viewer must never see.</summary>
internal sealed class CrowdViewer : IAsyncDisposable
{
    private readonly HubConnection _connection;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<long> _snapshot = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<double> _lags = [];
    private long _last = -1;

    private CrowdViewer(HubConnection connection)
    {
        _connection = connection;
        connection.On<IReadOnlyList<RunEvent>>(nameof(IRunClient.RunEvents), ReceiveAsync);
    }

    /// <summary>Seconds from each event's time to its arrival, from <see cref="CountFrom"/> on.</summary>
    public IReadOnlyList<double> Lags => _lags;

    /// <summary>When messages came.</summary>
    public List<DateTimeOffset> Messages { get; } = [];

    /// <summary>What went wrong; null for nothing.</summary>
    public string? Fault { get; private set; }

    public Task Ended => _ended.Task;

    /// <summary>Events before this time are not measured: the crowd is still coming in.</summary>
    public DateTimeOffset CountFrom { get; set; } = DateTimeOffset.MaxValue;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<CrowdViewer> JoinAsync(Uri service, Guid runId)
    {
        HubConnection connection = new HubConnectionBuilder()
            .WithUrl(new Uri(service, ApiRoutes.RunHub), http =>
            {
                http.SkipNegotiation = true;
                http.Transports = HttpTransportType.WebSockets;
            })
            .AddJsonProtocol(json => json.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, ContractsJson.Default))
            .Build();
        CrowdViewer viewer = new(connection);
        await connection.StartAsync(Token);
        RunSnapshot snapshot = (await connection.InvokeAsync<RunSnapshot?>(nameof(IRunHub.Subscribe), runId, 0L, Token))!;
        viewer._snapshot.SetResult(snapshot.Run.LastEventSeq);
        return viewer;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task ReceiveAsync(IReadOnlyList<RunEvent> events)
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        if (_last < 0)
            _last = await _snapshot.Task;
        Messages.Add(now);
        foreach (RunEvent next in events)
        {
            if (next.EventSeq != _last + 1)
                Fault ??= $"Event {next.EventSeq} came after {_last}.";
            _last = next.EventSeq;
            if (next.Time >= CountFrom)
                _lags.Add((now - next.Time).TotalSeconds);
            if (next.Data.StopReason is not null)
                _ended.TrySetResult();
        }
    }
}
