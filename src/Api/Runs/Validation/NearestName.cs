using OverfitWeb.Api.Wording;

namespace OverfitWeb.Api.Runs.Validation;

/// <summary>Guesses what a misspelt name was meant to be.</summary>
internal static class NearestName
{
    /// <summary>The name with the smallest edit distance, if it is near enough to be a slip.</summary>
    public static string? Of(string given, IEnumerable<string> names) =>
        given.Length > 50 ? null : names
            .Select(name => (Name: name, Distance: Distance(given.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= Math.Max(1, given.Length / 3))
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();

    /// <summary>An ending for a sentence about an unknown name.</summary>
    public static string Hint(string given, IReadOnlyCollection<string> names) =>
        (Of(given, names) is string name ? " " + Texts.Of(Text.DidYouMean, name) : "")
        + " " + (names.Count > 0 ? Texts.Of(Text.Allowed, string.Join(", ", names)) : Texts.Of(Text.NoneAllowed));

    // Levenshtein 1966, one row at a time.
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[b.Length];
    }
}
