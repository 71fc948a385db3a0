using System.Net.Http.Headers;
using System.Text.Json;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Live;

namespace OverfitWeb.Api.Tests.Live;

/// <summary>Reads Server-Sent Events as the standard says, over a real response.</summary>
internal sealed class SseReader : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;

    private SseReader(HttpResponseMessage response, StreamReader lines) => (_response, _lines) = (response, lines);

    public List<RunEvent> Events { get; } = [];

    public int Heartbeats { get; private set; }

    public HttpResponseHeaders Headers => _response.Headers;

    public string? MediaType => _response.Content.Headers.ContentType?.MediaType;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<SseReader> OpenAsync(HttpClient http, Guid runId, long? lastEventId)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, ApiRoutes.Events(runId));
        if (lastEventId is long id)
            request.Headers.Add("Last-Event-ID", $"{id}");
        HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
        response.EnsureSuccessStatusCode();
        return new(response, new(await response.Content.ReadAsStreamAsync(Token)));
    }

    /// <summary>Reads until the condition holds.</summary>
    /// <returns>False if the stream was closed before.</returns>
    public async Task<bool> ReadAsync(Func<SseReader, bool> until)
    {
        long? id = null;
        while (!until(this))
        {
            if (await _lines.ReadLineAsync(Token) is not string line)
                return false;
            if (line.StartsWith("id: ", StringComparison.Ordinal))
                id = long.Parse(line[4..], System.Globalization.CultureInfo.InvariantCulture);
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                Add(id, JsonSerializer.Deserialize(line[6..], ContractsJson.Default.RunEvent)!);
            else if (line.StartsWith(':'))
                Heartbeats++;
            else
                Assert.True(line.Length == 0 || line == "retry: 1000", line);
        }

        return true;
    }

    public Task<bool> ReadToEndAsync() => ReadAsync(_ => false);

    public void Dispose()
    {
        _lines.Dispose();
        _response.Dispose();
    }

    private void Add(long? id, RunEvent next)
    {
        Assert.Equal(next.EventSeq, id);
        Events.Add(next);
    }
}
