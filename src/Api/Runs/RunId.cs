using System.Diagnostics.CodeAnalysis;

namespace OverfitWeb.Api.Runs;

internal static class RunId
{
    /// <summary>Reads an id from an address. What is no GUID is the id of no run: it is answered like any unknown one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Guid id) => Guid.TryParseExact(text, "D", out id);
}
