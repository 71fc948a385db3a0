using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Wording;

namespace OverfitWeb.Api.Problems;

/// <summary>Reads a request's body as JSON, or says what is wrong with it.</summary>
internal static class JsonBody
{
    /// <summary>Bytes that a body may have: 1 MiB.</summary>
    public const int Limit = 1 << 20;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    public static Task<(JsonDocument? Document, ProblemHttpResult? Problem)> ReadAsync(HttpContext http, CancellationToken cancellationToken) =>
        ReadAsync(http, Text.EmptyBody, cancellationToken);

    /// <param name="http">The request.</param>
    /// <param name="whenEmpty">What is said about an empty body.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<(JsonDocument? Document, ProblemHttpResult? Problem)> ReadAsync(
        HttpContext http, Text whenEmpty, CancellationToken cancellationToken)
    {
        if (!http.Request.HasJsonContentType())
            return (null, ApiProblem.UnsupportedMediaType(http));
        if (await ReadBytesAsync(http.Request, cancellationToken) is not byte[] bytes)
            return (null, ApiProblem.BodyTooLarge(http, Texts.Of(Text.BodyLimit, Limit)));
        if (!Utf8.IsValid(bytes))
            return (null, ApiProblem.MalformedJson(http, Texts.Of(Text.NotUtf8)));

        try
        {
            return (JsonDocument.Parse(WithoutMark(bytes), Options), null);
        }
        catch (JsonException e)
        {
            return (null, ApiProblem.MalformedJson(http, Explain(bytes.Length, e, whenEmpty)));
        }
    }

    /// <summary>Reads a body that may be left out: then there is neither a document nor a problem.</summary>
    public static Task<(JsonDocument? Document, ProblemHttpResult? Problem)> ReadOptionalAsync(HttpContext http, CancellationToken cancellationToken) =>
        http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == false
            ? Task.FromResult<(JsonDocument?, ProblemHttpResult?)>((null, null))
            : ReadAsync(http, cancellationToken);

    private static async Task<byte[]?> ReadBytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Limit)
            return null;
        using MemoryStream bytes = new();
        byte[] buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (bytes.Length + read > Limit)
                return null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) =>
        bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsMemory(3) : bytes;

    private static string Explain(int length, JsonException fault, Text whenEmpty)
    {
        if (length == 0)
            return Texts.Of(whenEmpty);
        string place = fault is { LineNumber: long line, BytePositionInLine: long position }
            ? string.Create(CultureInfo.InvariantCulture, $"Line {line + 1}, byte {position + 1}: ")
            : "";
        int end = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place + (end < 0 ? fault.Message : fault.Message[..end]);
    }
}
