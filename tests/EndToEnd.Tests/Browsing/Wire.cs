using Microsoft.Playwright;

namespace OverfitWeb.EndToEnd.Tests.Browsing;

/// <summary>Counts what comes over the network, compressed as it comes and with headers, by the browser's own count.</summary>
public sealed class Wire
{
    private long _bytes;

    private Wire()
    {
    }

    public double Megabytes => Interlocked.Read(ref _bytes) / 1e6;

    /// <summary>Counts from now on.</summary>
    public static async Task<Wire> OfAsync(IPage page)
    {
        var wire = new Wire();
        ICDPSession session = await page.Context.NewCDPSessionAsync(page);
        session.Event("Network.loadingFinished").OnEvent += (_, finished) =>
            Interlocked.Add(ref wire._bytes, (long)(finished?.GetProperty("encodedDataLength").GetDouble() ?? 0));
        await session.SendAsync("Network.enable");
        return wire;
    }
}
