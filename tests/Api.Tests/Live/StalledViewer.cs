using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using OverfitWeb.Contracts;

namespace OverfitWeb.Api.Tests.Live;

/// <summary>A viewer that asks for a run's events and then reads nothing more. Its window is small, so that the service feels it soon.</summary>
internal sealed class StalledViewer : IDisposable
{
    private readonly List<IDisposable> _open = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Over SignalR.</summary>
    public static async Task<StalledViewer> JoinHubAsync(Uri service, Guid runId)
    {
        StalledViewer viewer = new();
        HttpMessageInvoker invoker = new(Handler());
        ClientWebSocket socket = new();
        viewer._open.AddRange([socket, invoker]);
        UriBuilder address = new(new Uri(service, ApiRoutes.RunHub)) { Scheme = "ws" };
        await socket.ConnectAsync(address.Uri, invoker, Token);
        await SendAsync("""{"protocol":"json","version":1}""");
        await SendAsync($$"""{"type":1,"invocationId":"1","target":"Subscribe","arguments":["{{runId}}",0]}""");
        return viewer;

        ValueTask SendAsync(string message) =>
            socket.SendAsync(Encoding.UTF8.GetBytes(message + '\u001e').AsMemory(), WebSocketMessageType.Text, endOfMessage: true, Token);
    }

    /// <summary>Over Server-Sent Events.</summary>
    public static async Task<StalledViewer> JoinStreamAsync(Uri service, Guid runId)
    {
        StalledViewer viewer = new();
        HttpClient http = new(Handler()) { BaseAddress = service };
        viewer._open.Add(http);
        viewer._open.Add(await http.GetAsync(ApiRoutes.Events(runId), HttpCompletionOption.ResponseHeadersRead, Token));
        return viewer;
    }

    public void Dispose()
    {
        foreach (IDisposable each in _open)
            each.Dispose();
    }

    private static SocketsHttpHandler Handler() => new()
    {
        ConnectCallback = async (context, cancellationToken) =>
        {
            Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };
}
