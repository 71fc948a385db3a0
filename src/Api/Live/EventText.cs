using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Live;

namespace OverfitWeb.Api.Live;

/// <summary>What stands on the wire of Server-Sent Events (HTML Living Standard, 9.2.6).</summary>
internal static class EventText
{
    // Who is cut off tries again after a second, not after the three or more that browsers choose.
    public static ReadOnlyMemory<byte> Opening { get; } = "retry: 1000\n\n"u8.ToArray();

    public static ReadOnlyMemory<byte> Heartbeat { get; } = ": heartbeat\n\n"u8.ToArray();

    /// <summary>An event: its number as id, its envelope as data. JSON has no line break, so one line of data holds it.</summary>
    public static void Write(IBufferWriter<byte> output, RunEvent next)
    {
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {next.EventSeq}\ndata: "), output);
        using (Utf8JsonWriter json = new(output))
            JsonSerializer.Serialize(json, next, ContractsJson.Default.RunEvent);
        Encoding.UTF8.GetBytes("\n\n", output);
    }
}
