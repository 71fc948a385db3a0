using System.Text.Json;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>Records as newline-delimited JSON: a record a line.</summary>
internal static class MetricsLines
{
    private static readonly byte[] LineEnd = [(byte)'\n'];

    public static async Task WriteAsync(Stream destination, IAsyncEnumerable<MetricRecord> records, CancellationToken cancellationToken)
    {
        await using BufferedStream buffer = new(destination, 1 << 16);
        await foreach (MetricRecord record in records.WithCancellation(cancellationToken))
        {
            await buffer.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(record, ContractsJson.Default.MetricRecord), cancellationToken);
            await buffer.WriteAsync(LineEnd, cancellationToken);
        }
    }
}
