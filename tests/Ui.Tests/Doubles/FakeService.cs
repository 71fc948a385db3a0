using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;

namespace OverfitWeb.Ui.Tests.Doubles;

/// <summary>Answers what a test planned, and fails the test on a request that it did not.</summary>
internal sealed class FakeService : HttpMessageHandler
{
    private readonly Dictionary<string, Func<HttpResponseMessage>> _answers = [];

    public List<(string Request, string Body, HttpRequestHeaders Headers)> Requests { get; } = [];

    public bool Stopped { get; set; }

    public RunsClient Client => new(Http);

    public AnalysisClient Analysis => new(Http);

    private HttpClient Http => new(this) { BaseAddress = new Uri("http://service") };

    public void Answer<T>(string request, T value, JsonTypeInfo<T> type, HttpStatusCode status = HttpStatusCode.OK) =>
        Answer(request, status, "application/json", JsonSerializer.Serialize(value, type));

    /// <summary>A run for each request of many.</summary>
    public void Answer(string request, Func<RunResponse> make) => _answers[request] = () => new HttpResponseMessage(HttpStatusCode.Accepted)
    {
        Content = new StringContent(JsonSerializer.Serialize(make(), ContractsJson.Default.RunResponse), Encoding.UTF8, "application/json"),
    };

    public void Answer(string request, HttpStatusCode status, string contentType, string body, TimeSpan? retryAfter = null) =>
        _answers[request] = () =>
        {
            var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, contentType) };
            if (retryAfter is { } wait)
                response.Headers.RetryAfter = new RetryConditionHeaderValue(wait);
            return response;
        };

    public void Problem(string request, HttpStatusCode status, string body, TimeSpan? retryAfter = null) =>
        Answer(request, status, "application/problem+json", body, retryAfter);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Stopped)
            throw new HttpRequestException("connection refused");

        string name = $"{request.Method} {request.RequestUri!.PathAndQuery}";
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add((name, body, request.Headers));
        return _answers.TryGetValue(name, out Func<HttpResponseMessage>? answer)
            ? answer()
            : throw new InvalidOperationException($"Nobody planned {name}.");
    }
}
