using System.Net;
using System.Net.Sockets;

namespace OverfitWeb.EndToEnd.Tests.Hosting;

internal static class FreePort
{
    /// <summary>A loopback port that nobody listens on. The service names it itself, for it must come back on the same one.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
