using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using OverfitWeb.Contracts;

namespace OverfitWeb.Api.Runs;

/// <summary>
/// Entity tags of runs: <c>"version-details-build"</c>. The version counts every change of the row, the details are those
/// that <c>PATCH</c> changes, the build decides how a row is written out.
/// </summary>
internal static class RunETag
{
    private const int DetailBytes = 9;

    private static readonly string Build = string.Concat(
        typeof(RunETag).Module.ModuleVersionId.ToString("N").AsSpan(0, 8), typeof(ApiRoutes).Module.ModuleVersionId.ToString("N").AsSpan(0, 8));

    public static EntityTagHeaderValue Of(Run run) => new(string.Create(
        CultureInfo.InvariantCulture, $"\"{run.Version}-{Details(run)}-{Build}\""));

    /// <summary>Whether the client has this very representation (RFC 9110, 13.1.2).</summary>
    public static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));

    /// <summary>
    /// Whether the client knows the details as they are. Only these count: a run that is trained gets a record every moment,
    /// and none of them makes a change of its name a lost update.
    /// </summary>
    /// <returns>True without <c>If-Match</c>.</returns>
    public static bool Matches(HttpRequest request, Run run)
    {
        if (StringValues.IsNullOrEmpty(request.Headers.IfMatch))
            return true;
        string details = Details(run);
        return request.GetTypedHeaders().IfMatch.Any(known =>
            known.Equals(EntityTagHeaderValue.Any) || (!known.IsWeak && known.Tag.AsSpan().Trim('"').ToString().Split('-') is [_, string part, _] && part == details));
    }

    // Hexadecimal: a hyphen parts the tag.
    private static string Details(Run run) => Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(
            new() { Name = run.Name, Tags = run.Tags, Notes = run.Notes, Pinned = run.Pinned }, ContractsJson.Default.UpdateRunRequest)).AsSpan(0, DetailBytes));
}
