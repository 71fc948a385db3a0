using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;

namespace OverfitWeb.Api.Runs;

/// <summary>The <c>Idempotency-Key</c> of a request, with what was asked: a request that is sent again makes no second run.</summary>
/// <param name="Key">The key, as the client chose it.</param>
/// <param name="BodyHash">SHA-256 of method, address and body, spaces between members of the body aside.</param>
internal sealed record RequestKey(string Key, string BodyHash)
{
    public const string Header = "Idempotency-Key";

    /// <summary>How long a key is remembered.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const int Longest = 255;

    /// <summary>Reads the header.</summary>
    /// <returns>The key, if one was sent; the problem, if it is none.</returns>
    public static (RequestKey? Key, ProblemHttpResult? Problem) Read(HttpContext http, JsonElement? body)
    {
        if (!http.Request.Headers.TryGetValue(Header, out Microsoft.Extensions.Primitives.StringValues values))
            return (null, null);
        if (values is [{ Length: >= 1 and <= Longest } text] && text.All(letter => letter is > ' ' and <= '~'))
            return (new(text, Hash(http.Request, body)), null);
        RequestErrors errors = new();
        errors.Add(Header, Texts.Of(Text.BadIdempotencyKey, Longest));
        return (null, ApiProblem.Invalid(http, errors.ToDictionary()));
    }

    private static string Hash(HttpRequest request, JsonElement? body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{request.Method} {request.Path}{request.QueryString}\n{(body is JsonElement json ? JsonSerializer.Serialize(json) : "")}")));
}
