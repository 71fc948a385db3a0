using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace OverfitWeb.Api.Pages;

/// <summary>
/// The scripts that stand in the page itself, so that nothing needs to be fetched before the first paint. A browser runs them
/// only where the policy names their hashes (CSP level 3, 'sha256-…'), which are taken from the page as it is served.
/// </summary>
internal static partial class PageScripts
{
    /// <summary>Their hashes as a policy writes them, each followed by a space; empty without a page.</summary>
    public static string Sources(IFileInfo page)
    {
        if (!page.Exists)
            return "";
        using StreamReader reader = new(page.CreateReadStream());
        return string.Concat(InlineScript().Matches(reader.ReadToEnd()).Select(script => $"'sha256-{Hash(script.Groups["text"].Value)}' "));
    }

    // Browsers read line ends as line feeds.
    private static string Hash(string script) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.ReplaceLineEndings("\n"))));

    [GeneratedRegex("<script>(?<text>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex InlineScript();
}
